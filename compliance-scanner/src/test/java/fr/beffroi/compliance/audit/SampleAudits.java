package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.register.Register;
import fr.beffroi.compliance.register.RegisterReader;
import fr.beffroi.compliance.retention.RetentionPack;
import fr.beffroi.compliance.sample.SampleTownHall;
import fr.beffroi.rules.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Audits of the sample town hall that differ in what is remembered only. */
final class SampleAudits {
  static final Instant BEGAN = Instant.parse("2026-06-01T08:00:00Z");

  private final StoreAddress address;
  private final RuleFiles files = RuleFiles.shipped();

  SampleAudits(StoreAddress address) {
    this.address = address;
  }

  MemoryBasis basis() {
    byte[] register = SampleTownHall.register().getBytes(StandardCharsets.UTF_8);
    return new MemoryBasis(
        SampleTownHall.AS_OF, Mode.ECHANTILLON, "test", InputDigests.of(register, files));
  }

  Auditor auditor(Memory memory) throws Exception {
    Register register = RegisterReader.read("register.yml", SampleTownHall.register()).register();
    return new Auditor(
        new AuditSettings(
            "saint-exemple", SampleTownHall.AS_OF, Mode.ECHANTILLON, false, false, "test"),
        RetentionPack.load(files).asOf(SampleTownHall.AS_OF),
        Recognition.of(files),
        register,
        List.of(),
        AuditListener.NONE,
        memory);
  }

  Audit run(Auditor auditor) {
    return auditor.run(
        List.of(AuditTarget.whole(address, StoreLimits.inZone(ZoneId.of("Europe/Paris")))),
        Clock.fixed(BEGAN, ZoneOffset.UTC),
        Optional.empty());
  }
}
