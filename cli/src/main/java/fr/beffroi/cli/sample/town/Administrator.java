package fr.beffroi.cli.sample.town;

/**
 * Who has all rights? The second account of an agent of the IT service.
 *
 * @param account Windows account with rights on the domain: {@code adm-ldupont}
 * @param unix account on the Linux servers
 * @param key SHA-256 fingerprint of the key, as sshd writes it
 */
public record Administrator(Agent person, String account, String sid, String unix, String key) {}
