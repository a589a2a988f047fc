package disclosuredesk.agencies;

import disclosuredesk.agencies.OrganChange.Kind;
import disclosuredesk.securityaudit.SecurityEvent;

/** A change of an organ or a department was proposed; nothing is changed by it. */
public record OrganProposed(Kind kind, String about, String before, String after) implements SecurityEvent {}
