package disclosuredesk.requests;

/** A form on a case. */
public abstract class CaseForm extends VersionedForm {}
