//! One campaign: the simulation, the orders of every turn, the series and the digests.

use crate::base::dice::Seed;
use crate::base::digest::Digest;
use crate::base::id::Id;
use crate::base::quantity::Men;
use crate::orders::Order;
use crate::record::{Aims, Comparison, Gathered, Presence, Series, compare, presence};
use crate::run::histories::{Histories, Late};
use crate::run::judge::{Judged, Judgement, judge, judge_one};
use crate::run::predictions::Unfit;
use crate::run::{Answer, Books, Predictions, answers};
use crate::scenario::Scenario;
use crate::sim::marks::Marks;
use crate::sim::{Game, Refusal, Snapshot, View};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A campaign under way.
pub struct Campaign {
    scenario: Arc<Scenario>,
    seed: Seed,
    game: Game,
    /// The state before this turn's orders.
    morning: Snapshot,
    /// The enemy at the fronts fought at now, as he was believed to be before this turn's orders.
    estimates: BTreeMap<Id, Men>,
    /// Orders carried out, by turn; the last entry is the turn that comes next.
    orders: Vec<Vec<Order>>,
    /// The order that is being carried out; one that is left here was never finished.
    trying: Option<Order>,
    digests: Vec<Digest>,
    /// What each part of the state was after each turn, in short.
    marks: Vec<Marks>,
    series: Series,
    aims: Aims,
    /// Who of ours stood at each battle of the list.
    presence: Vec<Presence>,
    /// What came of what can be promised.
    gathered: Gathered,
    /// Postings of the turns played.
    books: Books,
    /// What the player expects of it.
    predictions: Predictions,
    /// What he answered to the questions of a lesson.
    answers: Vec<Answer>,
    /// Historical runs, played when the campaign is first judged.
    histories: Late,
}

impl Campaign {
    /// A campaign on its first day.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>, seed: Seed) -> Self {
        let game = Game::new(&scenario, seed);
        let series = Series::new(scenario.checkpoints.len());
        let (morning, estimates) = (game.snapshot(), estimates(game.view()));
        let (aims, books) = (Aims::new(&scenario), Books::open(game.view()));
        let (presence, gathered) = (presence::none_yet(&scenario), Gathered::default());
        let (orders, digests, marks) = (vec![Vec::new()], Vec::new(), Vec::new());
        let (predictions, answers, histories) = (Predictions::default(), Vec::new(), Late::new(&scenario));
        Self {
            scenario,
            seed,
            game,
            morning,
            estimates,
            orders,
            trying: None,
            digests,
            marks,
            series,
            aims,
            presence,
            gathered,
            books,
            predictions,
            answers,
            histories,
        }
    }

    /// Whether it has ended: its last turn is played, or all is lost.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.view().is_over() || self.aims.lost.is_some()
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The seed.
    #[must_use]
    pub fn seed(&self) -> Seed {
        self.seed
    }

    /// A look at the state.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        self.game.view()
    }

    /// The enemy at a front as he is believed to be in this turn. Scouts who were sent out in it have not come
    /// back: else an order that is taken back would tell for nothing what they see.
    #[must_use]
    pub fn estimate(&self, front: Id) -> Men {
        self.estimates.get(&front).copied().unwrap_or_default()
    }

    /// All that is true now.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        self.game.snapshot()
    }

    /// What was kept of the turns played.
    #[must_use]
    pub fn series(&self) -> &Series {
        &self.series
    }

    /// What came of the aims so far. Those that need historical runs are judged by [`crate::run::judge`].
    #[must_use]
    pub fn aims(&self) -> &Aims {
        &self.aims
    }

    /// The aims judged, those that need historical runs among them. These runs are played the first time only.
    #[must_use]
    pub fn judgement(&self) -> Judgement {
        let counts = |of, step, date| self.series.at(of, step, date);
        self.marked(judge(&self.scenario, &self.aims, Some(self.histories()), &counts))
    }

    /// The aims judged as far as that is known without playing anything.
    #[must_use]
    pub fn judgement_now(&self) -> Judgement {
        let counts = |of, step, date| self.series.at(of, step, date);
        self.marked(judge(&self.scenario, &self.aims, self.histories.known(), &counts))
    }

    /// One aim of the scenario judged as far as that is known without playing anything.
    #[must_use]
    pub fn judged(&self, number: usize) -> Judged {
        let counts = |of, step, date| self.series.at(of, step, date);
        self.mark(number, judge_one(&self.scenario, &self.aims, self.histories.known(), &counts, number))
    }

    /// Aims that nobody did anything for are marked as such.
    fn marked(&self, mut judgement: Judgement) -> Judgement {
        let aims = judgement.aims.drain(..).enumerate();
        judgement.aims = aims.map(|(number, judged)| self.mark(number, judged)).collect();
        judgement
    }

    fn mark(&self, number: usize, judged: Judged) -> Judged {
        let until = usize::from(self.scenario.aims[number].turn) + 1;
        let idle = self.orders.iter().take(until).all(Vec::is_empty);
        if idle { judged.by_nobody() } else { judged }
    }

    /// What came of what can be promised.
    #[must_use]
    pub fn gathered(&self) -> &Gathered {
        &self.gathered
    }

    /// Who of ours stood at the battles of the list, in their order.
    #[must_use]
    pub fn presence(&self) -> &[Presence] {
        &self.presence
    }

    /// Historical runs of the scenario, played the first time only.
    #[must_use]
    pub fn histories(&self) -> &Histories {
        self.histories.get()
    }

    /// The same, to be played elsewhere while this goes on.
    #[must_use]
    pub fn late_histories(&self) -> Late {
        self.histories.clone()
    }

    /// Takes histories that others of the same scenario look at too, so that they are played once for all.
    pub fn share(&mut self, histories: Late) {
        self.histories = histories;
    }

    /// What the player expects of it.
    #[must_use]
    pub fn predictions(&self) -> &Predictions {
        &self.predictions
    }

    /// Keeps what the player expects, in place of what was expected before.
    ///
    /// # Errors
    /// When the first turn is played, or the scenario has nothing of the kind; nothing is changed then.
    pub fn predict(&mut self, predictions: Predictions) -> Result<(), Unfit> {
        if !self.digests.is_empty() {
            return Err(Unfit::TooLate);
        }
        predictions.check(&self.scenario)?;
        self.predictions = predictions;
        Ok(())
    }

    /// What was answered to the questions of a lesson.
    #[must_use]
    pub fn answers(&self) -> &[Answer] {
        &self.answers
    }

    /// The answer to a question of a lesson.
    #[must_use]
    pub fn answer_to(&self, question: Id) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.question == question)
    }

    /// Keeps an answer in the time of its question. Before the first turn it may be changed; later the first one counts.
    ///
    /// # Errors
    /// Why it is none; nothing is changed then.
    pub fn answer(&mut self, answer: Answer) -> Result<(), Unfit> {
        let question = answer.check(&self.scenario)?;
        let again = self.answer_to(answer.question).is_some() && !self.digests.is_empty();
        if again || !answers::is_open(self, question) {
            return Err(Unfit::NotAsked(answer.question));
        }
        if let Some(stops) = answer.stops(question) {
            self.predictions.stops = Some(stops);
        }
        self.answers.retain(|other| other.question != answer.question);
        self.answers.push(answer);
        Ok(())
    }

    /// Gives those of some answers that are asked for now, and takes them from the list. A question is answered once: what
    /// stays in the list to the end was not given in its time.
    pub fn recall(&mut self, answers: &mut Vec<Answer>) {
        answers.retain(|answer| self.answer_to(answer.question).is_some() || self.answer(*answer).is_err());
    }

    /// Postings of the turns played.
    #[must_use]
    pub fn books(&self) -> &Books {
        &self.books
    }

    /// The run so far against the record.
    #[must_use]
    pub fn comparisons(&self) -> Vec<Comparison> {
        compare(&self.scenario, &self.series.told)
    }

    /// Digests of the turns played.
    #[must_use]
    pub fn digests(&self) -> &[Digest] {
        &self.digests
    }

    /// Marks of the parts of the state after each turn played.
    #[must_use]
    pub fn marks(&self) -> &[Marks] {
        &self.marks
    }

    /// The digest after the last turn played.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digests.last().copied().unwrap_or_default()
    }

    /// Orders carried out, by turn; the last entry is the turn that comes next.
    #[must_use]
    pub fn orders(&self) -> &[Vec<Order>] {
        &self.orders
    }

    /// Orders given for the turn that comes next.
    #[must_use]
    pub fn orders_now(&self) -> &[Order] {
        self.orders.last().map_or(&[], Vec::as_slice)
    }

    /// Whether an order could be carried out now.
    ///
    /// # Errors
    /// The reason why not.
    pub fn check(&self, order: &Order) -> Result<(), Refusal> {
        if self.is_over() {
            return Err(Refusal::Over);
        }
        self.game.check(order)
    }

    /// The same, but an answer is checked as if no other answer of this turn stood: it would take its place.
    ///
    /// # Errors
    /// The reason why not.
    pub fn check_instead(&self, order: &Order) -> Result<(), Refusal> {
        if self.is_over() {
            return Err(Refusal::Over);
        }
        self.game.check_instead(order)
    }

    /// Gives an order.
    ///
    /// # Errors
    /// The reason why it is refused; nothing is changed then.
    pub fn order(&mut self, order: Order) -> Result<(), Refusal> {
        if self.is_over() {
            return Err(Refusal::Over);
        }
        self.trying = Some(order.clone());
        let given = self.game.order(&order);
        self.trying = None;
        given?;
        if let Some(now) = self.orders.last_mut() {
            now.push(order);
        }
        Ok(())
    }

    /// The order that was being carried out when the program failed.
    #[must_use]
    pub fn trying(&self) -> Option<&Order> {
        self.trying.as_ref()
    }

    /// Takes an order of this turn back. Orders after it are given again; those that need it go with it and
    /// are returned.
    pub fn take_back(&mut self, number: usize) -> Vec<Order> {
        let Some(now) = self.orders.last_mut().filter(|now| number < now.len()) else { return Vec::new() };
        let mut again = std::mem::take(now);
        again.remove(number);
        self.game.forget_orders(&self.morning);
        again.into_iter().filter_map(|order| self.order(order.clone()).err().map(|_| order)).collect()
    }

    /// The state before this turn's orders.
    pub(in crate::run) fn morning(&self) -> &Snapshot {
        &self.morning
    }

    /// The same campaign as it stood on the morning of an earlier turn; this one is not changed.
    #[must_use]
    pub fn back_to(&self, turn: u16) -> Self {
        self.again(turn, |_| {})
    }

    /// Plays the same orders again until `turns` turns are played or there are no more, and shows each turn that is played.
    pub fn again(&self, turns: u16, mut seen: impl FnMut(&Self)) -> Self {
        let mut again = Self::new(Arc::clone(&self.scenario), self.seed);
        (again.predictions, again.answers) = (self.predictions.clone(), self.answers.clone());
        again.histories = self.histories.clone();
        for orders in self.orders.iter().take(turns.into()).take(self.digests.len()) {
            for order in orders {
                let given = again.order(order.clone());
                assert!(given.is_ok(), "an order that was carried out is carried out again: {order:?}");
            }
            again.end_turn();
            seen(&again);
        }
        again
    }

    /// Plays the turn; nothing where the campaign is over.
    pub fn end_turn(&mut self) {
        if self.is_over() {
            return;
        }
        self.game.end_turn();
        self.series.keep(self.game.view());
        self.aims.keep(self.game.view());
        presence::keep(&mut self.presence, self.game.view());
        self.gathered.keep(self.game.view());
        self.books.keep(self.game.view().postings());
        self.morning = self.game.snapshot();
        self.estimates = estimates(self.game.view());
        let (state, marks) = self.morning.marked();
        self.digests.push(self.digest().then(&state));
        self.marks.push(marks);
        self.orders.push(Vec::new());
    }
}

/// The enemy at each front that is fought at now.
fn estimates(view: View<'_>) -> BTreeMap<Id, Men> {
    let fronts = view.scenario().fronts.iter().filter(|front| front.active(view.now()));
    fronts.map(|front| (front.id, view.estimate(front))).collect()
}
