package fr.beffroi.compliance.datastore;

/**
 * Can a store tell how far rows are alike, without handing out any? An {@link OpenStore} that also
 * implements this can; only counts come back.
 */
public interface GroupCounts {
  GroupOutcome group(GroupQuestion question);

  LinkOutcome link(LinkQuestion question);
}
