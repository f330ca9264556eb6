//! Pictures as SVG: one inside a page, or one under another on a sheet. Writes no file.

use crate::base::date::Date;
use crate::report::charts::{Chart, FanChart, RowChart};
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// Width of the sheet and height of a picture of a fan, in points.
const SIZE: (u32, u32) = (900, 360);
/// Height of a row, and of what stands above and below all rows.
const ROW: (u32, u32) = (22, 110);

/// Height of letters on the axes: a page of A4 shows them at half of it.
const MARKS: u32 = 15;

const INK: RGBColor = RGBColor(52, 44, 36);
const BAND: RGBColor = RGBColor(158, 180, 196);
const LINE: RGBColor = RGBColor(44, 84, 116);
/// Lines of the campaign itself, in their order.
const OWN: [RGBColor; 2] = [RGBColor(20, 96, 52), RGBColor(24, 24, 24)];
const RECORD: RGBColor = RGBColor(176, 60, 40);

type Sheet<'s> = DrawingArea<SVGBackend<'s>, Shift>;
type Drawn = Result<(), Box<dyn std::error::Error>>;

/// A picture that can stand inside a page: what is drawn, and the size of its paper in points.
pub struct Drawing {
    size: (u32, u32),
    body: String,
}

impl Drawing {
    /// A picture drawn; none where there is nothing to draw or no room for it.
    #[must_use]
    pub fn of(chart: &Chart) -> Option<Self> {
        let text = sheet(std::slice::from_ref(chart)).ok()?;
        let (begins, ends) = (text.find('>')? + 1, text.rfind("</svg>")?);
        Some(Self { size: (SIZE.0, height(chart)), body: text.get(begins..ends)?.to_owned() })
    }

    /// Width and height of its paper, points.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        self.size
    }

    /// What is drawn, as the inside of an `svg` element.
    #[must_use]
    pub fn body(&self) -> &str {
        &self.body
    }
}

/// Pictures as the text of a file.
///
/// # Errors
/// When there is no room to draw in.
pub fn sheet(charts: &[Chart]) -> Result<String, Box<dyn std::error::Error>> {
    let heights: Vec<u32> = charts.iter().map(height).collect();
    let mut text = String::new();
    {
        let sheet = SVGBackend::with_string(&mut text, (SIZE.0, heights.iter().sum::<u32>().max(1)));
        let mut rest = sheet.into_drawing_area();
        rest.fill(&WHITE)?;
        for (chart, height) in charts.iter().zip(heights) {
            let (area, below) = rest.split_vertically(height as i32);
            match chart {
                Chart::Fan(fan) => draw_fan(&area, fan)?,
                Chart::Rows(rows) => draw_rows(&area, rows)?,
            }
            rest = below;
        }
        rest.present()?;
    }
    Ok(text)
}

fn height(chart: &Chart) -> u32 {
    match chart {
        Chart::Fan(_) => SIZE.1,
        Chart::Rows(rows) => ROW.1 + ROW.0 * rows.rows.len() as u32,
    }
}

fn draw_fan(area: &Sheet<'_>, fan: &FanChart) -> Drawn {
    let Some(&(first, _)) = fan.band.first() else { return Ok(()) };
    let place = |date: Date| f64::from(date.days_since(first));
    let days = fan.band.iter().map(|&(date, _)| place(date)).chain(fan.record.iter().map(|r| place(r.0)));
    let last = days.fold(1.0, f64::max);
    let own = fan.lines.iter().map(|line| &line.points).chain(&fan.faint).flatten().map(|point| point.1);
    let others = fan.band.iter().map(|(_, v)| v[2]).chain(fan.record.iter().map(|r| r.1[1]));
    let most = own.chain(others).fold(1.0, f64::max);
    let mut chart = ChartBuilder::on(area)
        .caption(&fan.title, ("sans-serif", 18).into_font().color(&INK))
        .margin(14)
        .x_label_area_size(30)
        .y_label_area_size(60)
        .build_cartesian_2d(0.0..last, 0.0..most * 1.08)?;
    // A mark stands where the grid is, which is on no day of the turns.
    let label = |day: &f64| {
        let date = Date::of_days_since_1970(first.days_since_1970() + day.round() as i32);
        date.map_or_else(String::new, |date| date.to_string())
    };
    chart
        .configure_mesh()
        .x_labels(7)
        .label_style(("sans-serif", MARKS).into_font().color(&INK))
        .x_label_formatter(&label)
        .y_label_formatter(&|men: &f64| format!("{men:.0}"))
        .y_desc(&fan.unit)
        .max_light_lines(0)
        .draw()?;
    let edge = |end: usize| fan.band.iter().map(move |(date, v)| (*date, v[end]));
    let outline =
        edge(0).chain(edge(2).collect::<Vec<_>>().into_iter().rev()).map(|(date, v)| (place(date), v));
    chart.draw_series(std::iter::once(Polygon::new(outline.collect::<Vec<_>>(), BAND.mix(0.6))))?;
    chart.draw_series(LineSeries::new(edge(1).map(|(date, v)| (place(date), v)), LINE.stroke_width(2)))?;
    for points in &fan.faint {
        let points = points.iter().map(|&(date, men)| (place(date), men));
        chart.draw_series(LineSeries::new(points, OWN[0].mix(0.45).stroke_width(1)))?;
    }
    for (line, colour) in fan.lines.iter().zip(OWN.into_iter().cycle()) {
        let points: Vec<_> = line.points.iter().map(|&(date, men)| (place(date), men)).collect();
        // Named at its end, where names of recorded figures are seldom in the way.
        let (end, font) = (points.last().copied(), ("sans-serif", 13).into_font().color(&colour));
        let style = font.pos(Pos::new(HPos::Right, VPos::Bottom));
        chart.draw_series(LineSeries::new(points, colour.stroke_width(3)))?;
        chart.draw_series(end.map(|end| Text::new(line.name.clone(), end, style)))?;
    }
    for (date, [low, high], name) in &fan.record {
        let (x, middle) = (place(*date), f64::midpoint(*low, *high));
        chart.draw_series(std::iter::once(PathElement::new(
            vec![(x, *low), (x, *high)],
            RECORD.stroke_width(2),
        )))?;
        chart.draw_series(std::iter::once(Circle::new((x, middle), 4, RECORD.filled())))?;
        let style = ("sans-serif", 12).into_font().color(&RECORD);
        chart.draw_series(std::iter::once(Text::new(name.clone(), (x, *high), style)))?;
    }
    Ok(())
}

fn draw_rows(area: &Sheet<'_>, rows: &RowChart) -> Drawn {
    let number = rows.rows.len() as f64;
    // Men are whole; shares are not.
    let places = usize::from(rows.ends[1] - rows.ends[0] < 10.0);
    let mut chart = ChartBuilder::on(area)
        .caption(&rows.title, ("sans-serif", 18).into_font().color(&INK))
        .margin(14)
        .x_label_area_size(40)
        .y_label_area_size(200)
        .build_cartesian_2d(rows.ends[0]..rows.ends[1], 0.0..number.max(1.0))?;
    chart
        .configure_mesh()
        .disable_y_mesh()
        .x_max_light_lines(0)
        .x_labels(8)
        .label_style(("sans-serif", MARKS).into_font().color(&INK))
        .x_label_formatter(&|value: &f64| format!("{value:.places$}"))
        .y_labels(0)
        .x_desc(&rows.unit)
        .draw()?;
    for line in &rows.lines {
        let across = vec![(*line, 0.0), (*line, number)];
        chart.draw_series(std::iter::once(PathElement::new(across, RECORD.mix(0.6))))?;
    }
    for (i, row) in rows.rows.iter().enumerate() {
        let y = number - i as f64 - 0.5;
        let bar = [(row.range[0], y - 0.3), (row.range[1], y + 0.3)];
        chart.draw_series(std::iter::once(Rectangle::new(bar, BAND.filled())))?;
        let colour = if row.good { LINE } else { RECORD };
        chart.draw_series(std::iter::once(Circle::new((row.value, y), 4, colour.filled())))?;
        let below = chart.backend_coord(&(rows.ends[0], y)).1 - area.get_base_pixel().1;
        let style = ("sans-serif", MARKS).into_font().color(&INK);
        let name = Text::new(row.name.clone(), (20, below - 7), style);
        area.strip_coord_spec().draw(&name)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::charts::{Line, Row};

    #[test]
    fn a_sheet_holds_all_pictures_with_their_words() {
        let day = |text| Date::parse(text).expect("a date");
        let fan = Chart::Fan(FanChart {
            title: "Бүкіл милиция".into(),
            unit: "адам".into(),
            band: vec![
                (day("1918-06-15"), [100.0, 200.0, 300.0]),
                (day("1918-06-30"), [150.0, 260.0, 400.0]),
            ],
            faint: vec![vec![(day("1918-06-15"), 100.0), (day("1918-06-30"), 90.0)]],
            lines: vec![Line { name: "<сапта>".into(), points: vec![(day("1918-06-15"), 120.0)] }],
            record: vec![(day("1918-06-18"), [300.0, 500.0], "S035".into())],
        });
        let row = Row { name: "show_up".into(), range: [10.0, 90.0], value: 90.0, good: false };
        let rows = Chart::Rows(RowChart {
            title: "t".into(),
            unit: "u".into(),
            ends: [0.0, 100.0],
            rows: vec![row],
            lines: vec![50.0],
        });
        let text = sheet(&[fan, rows]).expect("it can be drawn");
        assert!(text.starts_with("<svg") && text.trim_end().ends_with("</svg>"));
        for words in ["Бүкіл милиция", "S035", "&lt;сапта&gt;", "show_up", "1918-06-30"] {
            assert!(text.contains(words), "{words} is missing");
        }
    }
}
