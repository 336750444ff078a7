package fr.beffroi.detection.behaviour.web;

import java.util.List;

/**
 * How much like a program does one address behave, among a site's visitors, and in what?
 *
 * @param score what its habits add up to; only its rank among the same visitors says something
 * @param reasons what adds most to the score, the most first; none where it is usual in everything
 */
public record Visitor(String address, long requests, double score, List<Reason> reasons) {
  public Visitor {
    reasons = List.copyOf(reasons);
  }

  /**
   * One habit that at most half of the visitors have so much.
   *
   * @param feature one of {@link WebHabits#features()}
   * @param value as {@link WebHabits#values()} has it
   * @param share of the score that it adds, from 0 to 1
   */
  public record Reason(String feature, double value, double share) {}
}
