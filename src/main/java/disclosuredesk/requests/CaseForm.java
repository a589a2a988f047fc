package disclosuredesk.requests;

import disclosuredesk.shared.Carried;

/** A form on a case. It carries the version of the case it was opened on, so that what others did meanwhile is told when it is sent. */
public abstract class CaseForm {

    @Carried
    public int version = -1;
}
