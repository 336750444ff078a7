package fr.beffroi.ingest.format;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Does membership of a Windows group give power over the machine or the domain? By SID ([MS-DTYP]
 * 2.4.2.4), since « Administrateurs » and « Admins du domaine » are what a French Windows calls
 * them.
 */
final class PrivilegedGroups {
  private static final Map<String, String> BUILT_IN =
      Map.of(
          "S-1-5-32-544", "administrators",
          "S-1-5-32-548", "account-operators",
          "S-1-5-32-549", "server-operators",
          "S-1-5-32-550", "print-operators",
          "S-1-5-32-551", "backup-operators");

  private static final Map<String, String> OF_DOMAIN =
      Map.of(
          "512", "domain-admins",
          "516", "domain-controllers",
          "517", "cert-publishers",
          "518", "schema-admins",
          "519", "enterprise-admins",
          "520", "group-policy-creator-owners",
          "526", "key-admins",
          "527", "enterprise-key-admins");

  private PrivilegedGroups() {}

  /** A fixed name for the group, the same in every language; null for a group without power. */
  static @Nullable String name(@Nullable String sid) {
    if (sid == null) {
      return null;
    }
    return sid.startsWith("S-1-5-21-")
        ? OF_DOMAIN.get(sid.substring(sid.lastIndexOf('-') + 1))
        : BUILT_IN.get(sid);
  }
}
