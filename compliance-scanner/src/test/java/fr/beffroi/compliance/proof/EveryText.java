package fr.beffroi.compliance.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What could a person, or a program, read in a folder's files? Their names, their bytes in three
 * encodings, the entries of archives, the text of PDFs.
 */
final class EveryText {
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE);

  private EveryText() {}

  /** The canaries in each file that holds one; of an archive, under its entry's name. */
  static Map<String, List<String>> canariesUnder(Path folder) throws IOException {
    Map<String, List<String>> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        look(folder.relativize(file).toString(), bytes(file), found);
      }
    } catch (UncheckedIOException e) {
      // A file that went away while the folder was listed: the next look sees what is there.
    }
    return found;
  }

  private static byte[] bytes(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return new byte[0];
    }
  }

  private static void look(String name, byte[] bytes, Map<String, List<String>> found)
      throws IOException {
    note(name, name, found);
    for (Charset charset : CHARSETS) {
      note(name, new String(bytes, charset), found);
    }
    if (startsWith(bytes, "PK")) {
      entries(name, bytes, found);
    } else if (startsWith(bytes, "%PDF")) {
      try (PDDocument pdf = Loader.loadPDF(bytes)) {
        note(name, new PDFTextStripper().getText(pdf), found);
        note(name, String.valueOf(pdf.getDocumentInformation().getTitle()), found);
      } catch (IOException e) {
        // Damaged on purpose: its bytes were looked at above.
      }
    }
  }

  private static void entries(String name, byte[] bytes, Map<String, List<String>> found)
      throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        look(name + "!" + entry.getName(), zip.readAllBytes(), found);
      }
    }
  }

  private static void note(String name, String text, Map<String, List<String>> found) {
    List<String> canaries = Canaries.in(text);
    if (!canaries.isEmpty()) {
      found.put(name, canaries);
    }
  }

  private static boolean startsWith(byte[] bytes, String beginning) {
    return new String(bytes, 0, Math.min(bytes.length, 4), StandardCharsets.ISO_8859_1)
        .startsWith(beginning);
  }
}
