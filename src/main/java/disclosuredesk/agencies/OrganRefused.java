package disclosuredesk.agencies;

import disclosuredesk.agencies.OrganChange.Kind;
import disclosuredesk.securityaudit.SecurityEvent;

/** A second person refused a change of an organ or a department; the reason stands with the proposal. */
public record OrganRefused(Kind kind, String about, String proposedBy) implements SecurityEvent {}
