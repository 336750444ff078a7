package fr.beffroi.ingest.enrich;

import java.util.Locale;
import java.util.Set;

/**
 * Is an account one of those that every system has, and that is nobody's?
 *
 * <p>Rules may name only accounts of this list: the same rules then hold when other names become
 * pseudonyms at the edge.
 */
public final class SystemAccounts {
  private static final Set<String> NAMES =
      Set.of(
          // Unix: base-passwd and the usual daemons of Debian and Red Hat
          "root",
          "daemon",
          "bin",
          "sys",
          "sync",
          "games",
          "man",
          "lp",
          "mail",
          "news",
          "uucp",
          "proxy",
          "www-data",
          "backup",
          "list",
          "irc",
          "gnats",
          "nobody",
          "sshd",
          "messagebus",
          "systemd-network",
          "systemd-resolve",
          "systemd-timesync",
          "_apt",
          "ntp",
          "postfix",
          "dovecot",
          "mysql",
          "mariadb",
          "postgres",
          "redis",
          "elasticsearch",
          "kafka",
          "zabbix",
          "nagios",
          "munin",
          "prometheus",
          "git",
          "tomcat",
          "apache",
          "nginx",
          "squid",
          "unbound",
          "bind",
          "named",
          "ftp",
          "operator",
          "shutdown",
          "halt",
          "adm",
          // names that automata try and that vendors ship
          "admin",
          "administrator",
          "administrateur",
          "guest",
          "invite",
          "invité",
          "test",
          "user",
          "ubuntu",
          "debian",
          "centos",
          "ec2-user",
          "pi",
          "oracle",
          "support",
          "service",
          // Windows
          "system",
          "système",
          "krbtgt",
          "local service",
          "service local",
          "network service",
          "service réseau",
          "anonymous logon",
          "anonymous",
          "defaultaccount",
          "wdagutilityaccount",
          "healthmailbox");

  private SystemAccounts() {}

  /** Whether the name is on the list, without regard to case; machine accounts count as well. */
  public static boolean contains(String name) {
    return name.endsWith("$") || NAMES.contains(name.toLowerCase(Locale.ROOT));
  }
}
