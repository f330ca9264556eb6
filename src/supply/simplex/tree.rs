//! The solver's tree: how it is planted, and how a branch of it is hung elsewhere.
//!
//! Each node has a link to its parent and to its first child, and children are chained. Knows no amounts.

use crate::supply::price::Number;
use crate::supply::simplex::{Link, NONE, Simplex};

impl<T: Number> Simplex<T> {
    /// Starts with the tree of the cheapest ways to the root, each through a want.
    ///
    /// Where nothing moves yet every edge of it could carry something towards the root, as strong feasibility asks.
    pub(in crate::supply::simplex) fn plant(&mut self, root: u32) {
        for i in 0..self.reached.len() {
            let node = self.reached[i];
            if self.takes_part(node) {
                let Link { parent, edge, .. } = self.links[node as usize];
                self.attach(node, parent, edge as usize);
            }
        }
        let mut top = self.links[root as usize].first_child;
        while top != NONE {
            self.update_below(top, T::default());
            top = self.links[top as usize].next;
        }
    }

    /// Turns round the tree path from `node` up to `top`, and hangs `node` under its new parent.
    pub(in crate::supply::simplex) fn rehang(&mut self, node: u32, parent: u32, edge: usize, top: u32) {
        let (mut node, mut parent, mut edge) = (node, parent, edge);
        loop {
            let old = self.links[node as usize];
            self.detach(node);
            self.attach(node, parent, edge);
            if node == top {
                return;
            }
            (parent, node, edge) = (node, old.parent, old.edge as usize);
        }
    }

    fn detach(&mut self, node: u32) {
        let Link { parent, next, previous, .. } = self.links[node as usize];
        if previous == NONE {
            self.links[parent as usize].first_child = next;
        } else {
            self.links[previous as usize].next = next;
        }
        if next != NONE {
            self.links[next as usize].previous = previous;
        }
    }

    fn attach(&mut self, node: u32, parent: u32, edge: usize) {
        let next = std::mem::replace(&mut self.links[parent as usize].first_child, node);
        if next != NONE {
            self.links[next as usize].previous = node;
        }
        let link = &mut self.links[node as usize];
        link.parent = parent;
        link.edge = edge as u32;
        link.up = self.edges[edge].from == node;
        link.next = next;
        link.previous = NONE;
    }

    /// Corrects depth and price of a node and of all below it.
    pub(in crate::supply::simplex) fn update_below(&mut self, top: u32, shift: T) {
        let mut node = top;
        loop {
            let parent = self.links[node as usize].parent;
            self.links[node as usize].depth = self.links[parent as usize].depth + 1;
            self.prices[node as usize] = self.prices[node as usize] + shift;
            let child = self.links[node as usize].first_child;
            if child != NONE {
                node = child;
                continue;
            }
            while node != top && self.links[node as usize].next == NONE {
                node = self.links[node as usize].parent;
            }
            if node == top {
                return;
            }
            node = self.links[node as usize].next;
        }
    }
}
