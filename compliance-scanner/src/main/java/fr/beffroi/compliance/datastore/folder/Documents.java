package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Size;
import java.util.Optional;

/**
 * How many documents does a folder hold, and how large are they together?
 *
 * @param size empty where one of them stands in an archive
 */
record Documents(long count, Optional<Size> size) {
  static Documents one(Content content) {
    return new Documents(1, content.size());
  }

  Documents and(Documents others) {
    return new Documents(
        count + others.count,
        size.flatMap(
            mine -> others.size.map(theirs -> Size.ofFiles(mine.bytes() + theirs.bytes()))));
  }
}
