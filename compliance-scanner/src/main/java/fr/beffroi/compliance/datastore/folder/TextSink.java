package fr.beffroi.compliance.datastore.folder;

import java.io.IOException;

/** Who is told the text of a document, piece by piece? */
@FunctionalInterface
interface TextSink {
  /** A piece of the text, torn anywhere. */
  void text(String piece) throws IOException;
}
