package fr.beffroi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogonFailureTest {
  @ParameterizedTest(name = "{0} is {1}: {2}")
  @CsvSource(
      textBlock =
          """
          0xC0000064, unknown user,      the sub-status of 4625
          0xc000006a, bad password,      small letters
          0xc0000234, account locked,    in the status itself
          3221225578, bad password,      printed as a decimal number
          -1073741718, bad password,     printed as a signed decimal number
          0xc0000072, account disabled,
          0x0,        ,                  no failure
          %%2313,     ,                  rendered text is never read
          """)
  void anNtStatusSaysWhy(String status, @Nullable String reason, @Nullable String why) {
    String hex = LogonFailure.hex(status);
    assertThat(hex == null ? null : LogonFailure.ofNtStatus(hex)).isEqualTo(reason);
  }

  @ParameterizedTest(name = "{0} is {1}: {2}")
  @CsvSource(
      textBlock =
          """
          0x6,        unknown user,                        KDC_ERR_C_PRINCIPAL_UNKNOWN
          0x00000018, bad password,                        with leading zeros
          0x12,       'account disabled, expired or locked', KDC_ERR_CLIENT_REVOKED
          0x25,       clock skew,                          KRB_AP_ERR_SKEW
          0x,         ,                                    no number
          """)
  void anErrorOfTheKdcSaysWhy(String status, @Nullable String reason, String why) {
    String hex = LogonFailure.hex(status);
    assertThat(hex == null ? null : LogonFailure.ofKerberos(hex)).isEqualTo(reason);
  }

  @ParameterizedTest(name = "{0} is {1}: {2}")
  @CsvSource(
      textBlock =
          """
          S-1-5-32-544,                                  administrators, Administrateurs
          S-1-5-21-1111111111-2222222222-3333333333-512, domain-admins,  Admins du domaine
          S-1-5-21-1111111111-2222222222-3333333333-519, enterprise-admins,
          S-1-5-32-545,                                  ,               Utilisateurs
          S-1-5-21-1111111111-2222222222-3333333333-1512,,               a group of the town's own
          """)
  void aGroupWithPowerIsKnownByItsSid(String sid, @Nullable String name, @Nullable String why) {
    assertThat(PrivilegedGroups.name(sid)).isEqualTo(name);
  }
}
