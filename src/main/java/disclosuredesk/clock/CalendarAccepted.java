package disclosuredesk.clock;

import disclosuredesk.calendar.CalendarProposal;
import disclosuredesk.securityaudit.SecurityEvent;

/** A version of the calendar was put in force. */
public record CalendarAccepted(int year, CalendarProposal.Kind kind, int moved) implements SecurityEvent {}
