package fr.beffroi.ingest.format;

import org.jspecify.annotations.Nullable;

/** Which account does pam_unix name? {@code agent(uid=1000)}, {@code agent}, {@code (uid=0)}. */
record PamAccount(@Nullable String name, @Nullable String id) {
  static final PamAccount NONE = new PamAccount(null, null);

  static PamAccount of(String text) {
    int open = text.lastIndexOf("(uid=");
    if (open < 0 || !text.endsWith(")")) {
      return new PamAccount(text.isEmpty() ? null : text, null);
    }
    String id = text.substring(open + 5, text.length() - 1);
    return new PamAccount(open == 0 ? null : text.substring(0, open), id);
  }
}
