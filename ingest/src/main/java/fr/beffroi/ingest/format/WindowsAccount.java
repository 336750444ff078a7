package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Which of the two accounts of a Windows event is {@code user.name}? Windows calls the one that
 * acts the subject, and the one that logs on or is changed the target.
 *
 * <p>As Winlogbeat does, with one exception: in 4740 the subject is the domain controller itself,
 * so the locked account is {@code user.name} as well as {@code user.target.name}, and one rule on
 * {@code user.name} follows an account from its failures to its lock. Whatever is chosen, the
 * subject also stands in {@code winlog.subject.user.*} and all data in {@code winlog.event_data.*}.
 */
enum WindowsAccount {
  /** The account that logs on, or tries to. */
  TARGET {
    @Override
    void assign(WindowsRecord windows, Event.Builder event) {
      user(windows.get("TargetUserName"), windows.get("TargetDomainName"), event);
      event.set(USER_ID, sid(windows, "TargetUserSid", "TargetSid"));
    }
  },

  /** The account that acts. */
  SUBJECT {
    @Override
    void assign(WindowsRecord windows, Event.Builder event) {
      user(windows.get("SubjectUserName"), windows.get("SubjectDomainName"), event);
      event.set(USER_ID, sid(windows, "SubjectUserSid", "SubjectUserSid"));
    }
  },

  /** The account that acts, and the one that it creates, changes or deletes. */
  SUBJECT_ON_TARGET {
    @Override
    void assign(WindowsRecord windows, Event.Builder event) {
      SUBJECT.assign(windows, event);
      String target = windows.get("TargetUserName");
      event.set(TARGET_NAME, target == null ? windows.get("NewTargetUserName") : target);
      event.set(TARGET_DOMAIN, windows.get("TargetDomainName"));
      event.set(TARGET_ID, sid(windows, "TargetSid", "TargetUserSid"));
      event.add(RELATED_USER, target);
    }
  },

  /** The account that acts, the group that it changes, and the member that comes or goes. */
  SUBJECT_ON_GROUP {
    @Override
    void assign(WindowsRecord windows, Event.Builder event) {
      SUBJECT.assign(windows, event);
      String group = windows.get("TargetUserName");
      String sid = windows.get("TargetSid");
      String member = commonName(windows.get("MemberName"));
      event.set(GROUP_NAME, group).set(GROUP_ID, sid).set(TARGET_GROUP, group);
      event.set("winlog.group.privileged", PrivilegedGroups.name(sid));
      event.set(TARGET_NAME, member).set(TARGET_ID, windows.get("MemberSid"));
      event.add(RELATED_USER, member);
    }
  },

  /** The account that is locked; the subject is only the controller that noticed. */
  LOCKED {
    @Override
    void assign(WindowsRecord windows, Event.Builder event) {
      String locked = windows.get("TargetUserName");
      String sid = sid(windows, "TargetSid", "TargetUserSid");
      user(locked, windows.get("SubjectDomainName"), event);
      event.set(USER_ID, sid).set(TARGET_ID, sid).set(TARGET_NAME, locked);
      // 4740 calls the computer where the failures came from the target's domain.
      event.set(WORKSTATION, windows.get("TargetDomainName"));
      event.set(SOURCE_DOMAIN, windows.get("TargetDomainName"));
    }
  },

  /** An event without a meaning of its own: whoever acts, or else whom it is about. */
  ANY {
    @Override
    void assign(WindowsRecord windows, Event.Builder event) {
      (windows.get("SubjectUserName") == null ? TARGET : SUBJECT).assign(windows, event);
    }
  };

  private static final String NULL_SID = "S-1-0-0";

  private static final Field USER_ID = Fields.named("user.id");
  private static final Field TARGET_NAME = Fields.named("user.target.name");
  private static final Field TARGET_DOMAIN = Fields.named("user.target.domain");
  private static final Field TARGET_ID = Fields.named("user.target.id");
  private static final Field TARGET_GROUP = Fields.named("user.target.group.name");
  private static final Field GROUP_NAME = Fields.named("group.name");
  private static final Field GROUP_ID = Fields.named("group.id");
  private static final Field RELATED_USER = Fields.named("related.user");
  private static final Field WORKSTATION = Fields.named("winlog.workstation");
  private static final Field SOURCE_DOMAIN = Fields.named("source.domain");

  abstract void assign(WindowsRecord windows, Event.Builder event);

  /** Sets the account; {@code jeanne@example.org} is an account and its domain. */
  private static void user(@Nullable String name, @Nullable String domain, Event.Builder event) {
    int at = name == null ? -1 : name.lastIndexOf('@');
    if (name != null && at > 0 && at < name.length() - 1) {
      event.set(Fields.USER_NAME, name.substring(0, at));
      event.set(Fields.USER_DOMAIN, domain == null ? name.substring(at + 1) : domain);
      return;
    }
    event.set(Fields.USER_NAME, name).set(Fields.USER_DOMAIN, domain);
  }

  private static @Nullable String sid(WindowsRecord windows, String name, String otherwise) {
    String sid = windows.get(name) == null ? windows.get(otherwise) : windows.get(name);
    return NULL_SID.equals(sid) ? null : sid;
  }

  /** {@code jeanne} of {@code CN=jeanne,OU=…}; a comma in a name is escaped (RFC 4514, 2.4). */
  private static @Nullable String commonName(@Nullable String name) {
    if (name == null || !name.regionMatches(true, 0, "CN=", 0, 3)) {
      return name;
    }
    StringBuilder common = new StringBuilder();
    for (int at = 3; at < name.length() && name.charAt(at) != ','; at++) {
      boolean escaped = name.charAt(at) == '\\' && at + 1 < name.length();
      common.append(name.charAt(escaped ? ++at : at));
    }
    return common.toString();
  }
}
