//! What comes of the terms of a sponsor: what it wants and has, and what powers think for it.

use crate::base::id::SponsorId;
use crate::base::math::thousandths;
use crate::scenario::model::{Condition, Sponsor, Want};
use crate::sim::View;
use crate::sim::script::sponsors;

/// The best that a power can think, thousandths.
const EVERYTHING: i32 = 1000;

impl View<'_> {
    /// Whether a sponsor has what it wants.
    #[must_use]
    pub fn want_met(&self, sponsor: &Sponsor, want: &Want) -> bool {
        sponsors::met(self.world, &self.scenario().rules, sponsor, want, self.turn())
    }

    /// What the sponsor and its rival will think better of us at once where its terms are accepted or refused;
    /// thousandths. Of a power that does not rule yet nothing is known.
    #[must_use]
    pub fn terms_at_once(&self, sponsor: &Sponsor, accept: bool) -> Vec<(SponsorId, i32)> {
        let (goodwill, [own, theirs]) = (self.goodwill(), self.scenario().rules.terms_shift(accept));
        let rival = self.rival_of(sponsor).map(|rival| (rival, theirs));
        let moves = |(id, by): (SponsorId, i32)| {
            let now = i32::try_from(goodwill.standing(id).0).unwrap_or(EVERYTHING);
            (!goodwill.crossed.contains(&id)).then(|| (id, (now + by).clamp(0, EVERYTHING) - now))
        };
        [(sponsor.id, own)].into_iter().chain(rival).filter_map(moves).collect()
    }

    /// The powers whose red line the terms of a sponsor are.
    pub fn crossed_by(&self, sponsor: &Sponsor) -> impl Iterator<Item = SponsorId> {
        let (line, now) = (Condition::Terms(sponsor.id), self.now());
        let crossed = &self.goodwill().crossed;
        let powers = self.scenario().sponsors.iter();
        let powers = powers.filter(move |one| one.red_line == Some(line) && one.rules(now));
        powers.map(|one| one.id).filter(|id| !crossed.contains(id))
    }

    /// What the sponsor and those who bear its terms ill think better of us in each turn in which they are kept, as
    /// things stand; thousandths.
    #[must_use]
    pub fn terms_each_turn(&self, sponsor: &Sponsor) -> Vec<(SponsorId, i32)> {
        let rules = &self.scenario().rules;
        let own = sponsors::kept(self.world, rules, sponsor, self.turn());
        let rival = self.rival_of(sponsor).map(|rival| (rival, -rules.rival_drift));
        [(sponsor.id, own)].into_iter().chain(rival).map(|(id, by)| (id, thousandths(by))).collect()
    }

    /// Who bears the terms of a sponsor ill, if he rules.
    fn rival_of(&self, sponsor: &Sponsor) -> Option<SponsorId> {
        let rival = self.scenario().sponsor(sponsor.rival?)?;
        rival.rules(self.now()).then_some(rival.id)
    }
}
