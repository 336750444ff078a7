package fr.beffroi.compliance.report;

import fr.beffroi.compliance.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many rows of a finding, and of the other findings of the same table, fall into some years?
 *
 * @param concerned by the finding
 * @param others rows of the same table and activity, with another verdict
 */
record YearSpan(int first, int last, long concerned, long others) {
  /**
   * The years of a finding in order, none twice, those without a row left out. Where counts are
   * masked, years are taken together until each verdict of the table has none or enough in every
   * span: then the spans of several findings give nothing back either.
   *
   * @param step years that are taken together at least: 1 for each by itself
   */
  static List<YearSpan> of(Finding finding, List<Finding> all, Masking masking, int step) {
    if (finding.volume().byYear().isEmpty() || tellsByItsTotals(finding, masking)) {
      return List.of();
    }
    List<Finding> others =
        all.stream()
            .filter(other -> !other.equals(finding) && isBeside(other, finding))
            .filter(other -> !tellsByItsTotals(other, masking))
            .toList();
    List<Finding> series = new ArrayList<>(others);
    series.add(finding);
    return spans(series, masking, step).stream()
        .map(span -> span.filled(finding, others))
        .filter(span -> span.concerned + span.others > 0)
        .toList();
  }

  private static boolean isBeside(Finding other, Finding finding) {
    return other.subject().equals(finding.subject()) && other.activity().equals(finding.activity());
  }

  /** Whether it has few rows, or few that fall into no year. */
  private static boolean tellsByItsTotals(Finding finding, Masking masking) {
    long rows = finding.volume().rows();
    long dated = total(finding, Integer.MIN_VALUE, Integer.MAX_VALUE);
    return masking.hides(rows) || masking.hides(dated) || masking.hides(rows - dated);
  }

  private static List<YearSpan> spans(List<Finding> series, Masking masking, int step) {
    SortedMap<Integer, YearSpan> steps = new TreeMap<>();
    for (Finding one : series) {
      for (int year : one.volume().byYear().keySet()) {
        steps.merge(Math.floorDiv(year, step), new YearSpan(year, year, 0, 0), YearSpan::and);
      }
    }
    return merged(steps.values(), series, masking);
  }

  private static List<YearSpan> merged(
      Iterable<YearSpan> spans, List<Finding> series, Masking masking) {
    List<YearSpan> merged = new ArrayList<>();
    boolean open = false;
    for (YearSpan span : spans) {
      YearSpan next = open ? merged.remove(merged.size() - 1).and(span) : span;
      merged.add(next);
      open = next.tells(series, masking);
    }
    while (open && merged.size() > 1) {
      YearSpan late = merged.remove(merged.size() - 1);
      YearSpan next = merged.remove(merged.size() - 1).and(late);
      merged.add(next);
      open = next.tells(series, masking);
    }
    return open ? List.of() : merged;
  }

  private YearSpan and(YearSpan other) {
    return new YearSpan(Math.min(first, other.first), Math.max(last, other.last), 0, 0);
  }

  private boolean tells(List<Finding> series, Masking masking) {
    return series.stream().anyMatch(one -> masking.hides(total(one, first, last)));
  }

  private YearSpan filled(Finding finding, List<Finding> others) {
    return new YearSpan(
        first,
        last,
        total(finding, first, last),
        others.stream().mapToLong(other -> total(other, first, last)).sum());
  }

  private static long total(Finding finding, int first, int last) {
    return finding.volume().byYear().entrySet().stream()
        .filter(year -> year.getKey() >= first && year.getKey() <= last)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
