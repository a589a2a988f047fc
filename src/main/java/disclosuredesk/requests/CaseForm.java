package disclosuredesk.requests;

/** A form on a case. It carries the version of the case it was opened on, so that what others did meanwhile is told when it is sent. */
public abstract class CaseForm {

    public int version = -1;
}
