//! Which of many things that lead to one another lead back to themselves.
//!
//! Each thing is looked at twice, however long the ways are: a text of a mod may hold hundreds of thousands.

/// For each thing whether it is on a circle; `next` are the numbers of those that it leads to.
pub(in crate::doctor) fn on_circles(next: &[Vec<usize>]) -> Vec<bool> {
    let mut back: Vec<Vec<usize>> = vec![Vec::new(); next.len()];
    for (from, all) in next.iter().enumerate() {
        all.iter().for_each(|&to| back[to].push(from));
    }
    let mut circle: Vec<bool> = next.iter().enumerate().map(|(from, all)| all.contains(&from)).collect();
    let mut seen = vec![false; next.len()];
    // Who is left last leads to all from which there is a way back to it.
    for last in left(next).into_iter().rev() {
        let together = reached(&back, last, &mut seen);
        if together.len() > 1 {
            together.into_iter().for_each(|one| circle[one] = true);
        }
    }
    circle
}

/// All things in the order in which a walk along the ways leaves them.
fn left(next: &[Vec<usize>]) -> Vec<usize> {
    let (mut order, mut seen) = (Vec::new(), vec![false; next.len()]);
    for start in 0..next.len() {
        let mut way = if std::mem::replace(&mut seen[start], true) { Vec::new() } else { vec![(start, 0)] };
        while let Some((at, tried)) = way.last_mut() {
            match next[*at].get(*tried) {
                Some(&to) => {
                    *tried += 1;
                    if !std::mem::replace(&mut seen[to], true) {
                        way.push((to, 0));
                    }
                }
                None => {
                    order.push(*at);
                    way.pop();
                }
            }
        }
    }
    order
}

/// All that can be reached and was not seen before.
fn reached(next: &[Vec<usize>], from: usize, seen: &mut [bool]) -> Vec<usize> {
    let (mut found, mut open) = (Vec::new(), vec![from]);
    while let Some(at) = open.pop() {
        if !std::mem::replace(&mut seen[at], true) {
            found.push(at);
            open.extend(&next[at]);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_leads_into_a_circle_is_not_on_it() {
        let next = [vec![1], vec![2], vec![3, 1], vec![4], vec![4], vec![], vec![5, 0]];
        assert_eq!(on_circles(&next), [false, true, true, false, true, false, false]);
    }

    #[test]
    fn a_long_way_and_a_long_circle_take_no_time_and_no_stack() {
        let mut next: Vec<Vec<usize>> = (1..200_000).map(|to| vec![to]).collect();
        next.push(vec![]);
        assert!(on_circles(&next).iter().all(|on| !on));
        next[199_999].push(0);
        assert!(on_circles(&next).iter().all(|on| *on));
    }
}
