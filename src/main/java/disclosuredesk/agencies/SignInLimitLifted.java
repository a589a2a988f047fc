package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** A login that was refused after too many guesses may try again. */
public record SignInLimitLifted(String login) implements SecurityEvent {}
