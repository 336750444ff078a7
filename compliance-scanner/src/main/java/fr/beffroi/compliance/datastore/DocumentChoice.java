package fr.beffroi.compliance.datastore;

import java.util.function.Predicate;

/**
 * Which documents of a store are opened?
 *
 * @param reads asked for each by its name; one that is not to be read is never opened, and told as
 *     {@link Reason#LEFT_OUT}
 * @param perFolder at most so many of each folder, with the archives in it: those that the store
 *     comes to first, which is no random choice
 */
public record DocumentChoice(Predicate<TableName> reads, int perFolder) {
  public static final DocumentChoice ALL = new DocumentChoice(document -> true, Integer.MAX_VALUE);

  public DocumentChoice {
    if (perFolder < 1) {
      throw new IllegalArgumentException("a choice has at least one document of a folder");
    }
  }
}
