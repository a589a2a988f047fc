package disclosuredesk.agencies;

import disclosuredesk.agencies.OrganChange.Kind;
import disclosuredesk.securityaudit.SecurityEvent;

/** A second person agreed to a change of an organ or a department; it counts from now on. */
public record OrganAgreed(Kind kind, String about, String before, String after, String proposedBy)
        implements SecurityEvent {}
