package disclosuredesk.registration;

import disclosuredesk.materials.kept.MailSource;

/**
 * The mail a registration form is filled in from.
 *
 * @param name of its file
 * @param source what it says
 */
public record KeptMail(String name, MailSource source) {}
