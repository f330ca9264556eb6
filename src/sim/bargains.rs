//! What comes of keeping the terms of a sponsor: what it wants and has, and what powers think for it.

use crate::base::id::SponsorId;
use crate::base::math::thousandths;
use crate::scenario::model::{Sponsor, Want};
use crate::sim::View;
use crate::sim::script::sponsors;

impl View<'_> {
    /// Whether a sponsor has what it wants.
    #[must_use]
    pub fn want_met(&self, sponsor: &Sponsor, want: &Want) -> bool {
        sponsors::met(self.world, &self.scenario().rules, sponsor, want, self.turn())
    }

    /// What the sponsor and its rival think better of us at once where its terms are accepted or refused; thousandths.
    #[must_use]
    pub fn terms_at_once(&self, sponsor: &Sponsor, accept: bool) -> Vec<(SponsorId, i32)> {
        let [own, theirs] = self.scenario().rules.terms_shift(accept);
        let rival = sponsor.rival.and_then(|rival| self.scenario().sponsor(rival));
        let rival = rival.filter(|rival| rival.rules(self.now())).map(|rival| (rival.id, theirs));
        [(sponsor.id, own)].into_iter().chain(rival).collect()
    }

    /// What the sponsor and those who bear its terms ill think better of us in each turn in which they are kept, as
    /// things stand; thousandths.
    #[must_use]
    pub fn terms_each_turn(&self, sponsor: &Sponsor) -> Vec<(SponsorId, i32)> {
        let rules = &self.scenario().rules;
        let own = sponsors::kept(self.world, rules, sponsor, self.turn());
        let rivals = self.scenario().sponsors.iter().filter(|one| Some(one.id) == sponsor.rival);
        let rivals =
            rivals.filter(|rival| rival.rules(self.now())).map(|rival| (rival.id, -rules.rival_drift));
        [(sponsor.id, own)].into_iter().chain(rivals).map(|(id, by)| (id, thousandths(by))).collect()
    }
}
