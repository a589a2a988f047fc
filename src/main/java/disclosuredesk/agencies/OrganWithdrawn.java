package disclosuredesk.agencies;

import disclosuredesk.agencies.OrganChange.Kind;
import disclosuredesk.securityaudit.SecurityEvent;

/** A proposed change of an organ or a department was withdrawn before anybody decided. */
public record OrganWithdrawn(Kind kind, String about) implements SecurityEvent {}
