package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.rules.Location;

/**
 * Which program calls itself so in {@code User-Agent}?
 *
 * @param product the product token (RFC 9110, section 10.1.5), with its version's beginning where
 *     that is part of the name: {@code OpenAI/Python}
 * @param automatic whether it calls of itself, so that it is no sign of use
 */
public record LlmAgent(String product, LlmCategory category, boolean automatic, Location at) {
  public LlmAgent {
    if (!AgentIndex.isProduct(product)) {
      throw new IllegalArgumentException("'" + product + "' is no product of a User-Agent");
    }
  }
}
