package fr.beffroi.compliance.datastore.folder;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** How are the objects of a PDF put together (ISO 32000-1, section 7.5)? */
final class PdfDraft {
  private static final Charset LATIN = Charset.forName("windows-1252");

  private final List<String> objects = new ArrayList<>();

  /** Its number, from 1. */
  int add(String object) {
    objects.add(object);
    return objects.size();
  }

  int addStream(String content) {
    return add(
        "<< /Length " + content.getBytes(LATIN).length + " >>\nstream\n" + content + "\nendstream");
  }

  int reserve() {
    return add("null");
  }

  void set(int number, String object) {
    objects.set(number - 1, object);
  }

  byte[] bytes(int catalog) {
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append(String.format("%010d 00000 n %n", file.length()).replace("\r", ""));
      file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int start = file.length();
    file.append("xref\n0 ").append(objects.size() + 1).append('\n').append(table);
    file.append("trailer\n<< /Size " + (objects.size() + 1) + " /Root " + catalog + " 0 R >>\n");
    return file.append("startxref\n" + start + "\n%%EOF\n").toString().getBytes(LATIN);
  }
}
