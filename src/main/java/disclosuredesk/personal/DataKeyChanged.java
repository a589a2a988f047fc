package disclosuredesk.personal;

import disclosuredesk.securityaudit.SecurityEvent;

/**
 * Personal data was put under another key.
 *
 * @param values how many
 */
public record DataKeyChanged(long values) implements SecurityEvent {}
