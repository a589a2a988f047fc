package disclosuredesk.agencies;

/** An agency's settings changed; what depends on them is recomputed in the same transaction. Not a fact of any case. */
public record SettingsChanged(long agencyId) {}
