package fr.beffroi.compliance.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** What does a screen reader say of the figures of a PDF? */
final class PdfTags {
  private PdfTags() {}

  static List<String> alternatives(PDDocument pdf) {
    List<String> found = new ArrayList<>();
    collect(pdf.getDocumentCatalog().getStructureTreeRoot(), found);
    return found;
  }

  private static void collect(PDStructureNode node, List<String> found) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if ("Figure".equals(element.getStructureType())) {
          found.add(element.getAlternateDescription());
        }
        collect(element, found);
      }
    }
  }
}
