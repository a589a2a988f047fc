package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** An agency that had none got its first security administrator from the administrator alone: the only right ever given by one person. */
public record FirstSecurityAdministratorAppointed(String login) implements SecurityEvent {}
