//! try
use alash::{scenario::*, run::*, base::dice::Seed, players::Policy};
use std::sync::Arc;
fn main() {
    let lib = Library::default();
    let l = lib.load(&folder::Folder::shipped("semey-1918").unwrap());
    for p in l.problems.iter().take(30) { eprintln!("{p}"); }
    let s = Arc::new(l.scenario.unwrap());
    let mut c = Campaign::new(s.clone(), Seed(1));
    while !c.view().is_over() {
        for r in c.follow(Policy::Historical) { println!("refused {r:?}"); }
        let t0 = std::time::Instant::now();
        c.end_turn();
        let dt = t0.elapsed();
        let v = c.view();
        let w: Vec<u32> = v.waterfall_of_all().iter().map(|m| m.0).collect();
        let u: Vec<String> = v.units().map(|u| format!("{}/{}r{}s{}", u.roll.enrolled(), u.station.there(), u.outfit.rifles(), u.station.supply().0)).collect();
        let b = v.fund().branches().next().unwrap().1;
        println!("{} {:?} bal {} arr {} {:?} {:?} {:?}", v.known_until().unwrap(), w, b.balance.0/100, b.arrears.0, u, v.uezds().map(|u| (u.muster().ceilings.map(|m| m.0))).next().unwrap(), dt);
    }
    for k in c.comparisons() { println!("{:?}", k); }
    println!("{}", c.digest());
    let seeds: Vec<Seed> = (1..=200).map(Seed).collect();
    let t0 = std::time::Instant::now();
    let e = ensemble(&s, Policy::Historical, &seeds, &|| ());
    println!("{:?}", t0.elapsed());
    for c in e.checkpoints { println!("{} {:?} {:?} [{} {}] crps {:?} pit {:?}", c.claim, c.recorded, c.spread.median, c.spread.p05, c.spread.p95, c.crps, c.pit); }
}
