package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** A setting of the agency has another value. */
public record SettingChanged(Setting setting, int before, int after) implements SecurityEvent {}
