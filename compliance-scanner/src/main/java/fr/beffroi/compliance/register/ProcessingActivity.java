package fr.beffroi.compliance.register;

import java.util.List;
import java.util.Optional;

/**
 * What is done with whose data, for what, and how long? GDPR, article 30, paragraph 1.
 *
 * @param id one word of the commune's own, the same for ever
 * @param persons categories of data subjects
 * @param data categories of data, in the commune's own words
 * @param allowed kinds of data that a text allows here although they are forbidden elsewhere, as
 *     recognisers call them: {@code nir} for pay
 * @param transfers to a third country; empty where there are none
 * @param retention the period in the commune's own words, which nothing evaluates
 * @param tables where its data lie, and under which rule
 */
public record ProcessingActivity(
    String id,
    String name,
    String purpose,
    Optional<LegalBasis> legalBasis,
    List<String> persons,
    List<String> data,
    List<String> allowed,
    List<String> recipients,
    String transfers,
    String retention,
    String security,
    List<TableBinding> tables) {
  public ProcessingActivity {
    persons = List.copyOf(persons);
    data = List.copyOf(data);
    allowed = List.copyOf(allowed);
    recipients = List.copyOf(recipients);
    tables = List.copyOf(tables);
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("a processing activity has an id and a name");
    }
  }
}
