package fr.beffroi.compliance.disclosure;

import java.security.cert.X509Certificate;

/**
 * Who may put a name under a request? Said in {@code conformite.yml}, before anything happens.
 *
 * @param role such as DPO or DGS; two people of two roles are needed
 */
public record Keyholder(String role, X509Certificate certificate) {}
