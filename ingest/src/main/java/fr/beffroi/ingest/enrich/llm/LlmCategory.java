package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.rules.Bilingual;
import java.util.Locale;

/** What does a service of artificial intelligence do for who uses it? */
public enum LlmCategory {
  ASSISTANT("assistant conversationnel", "assistant"),
  API("API de modèles", "API of models"),
  CODE("assistant de programmation", "code assistant"),
  TRANSLATION("traduction", "translation"),
  TRANSCRIPTION("transcription et comptes rendus", "transcription and meeting notes"),
  IMAGE("images", "images"),
  VIDEO("vidéo", "video"),
  VOICE("voix et musique", "voice and music"),
  MODEL_HUB("dépôt de modèles", "model hub"),
  EMBEDDED("assistant intégré à une suite ou à un navigateur", "assistant in a suite or a browser"),
  AGGREGATOR("portail vers plusieurs modèles", "gateway to several models"),
  SEARCH("moteur de réponse", "answer engine"),
  WRITING("rédaction et lecture de documents", "writing and reading of documents"),
  PRESENTATION("présentations et sites", "slides and sites"),
  AGENT("agents et automatisation", "agents and automation"),
  COMPANION("personnage ou compagnon virtuel", "character or companion"),
  EDUCATION("enseignement", "teaching");

  private final String french;
  private final String english;

  LlmCategory(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /** As files and events write it: {@code model_hub}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Bilingual title() {
    return new Bilingual(french, english);
  }
}
