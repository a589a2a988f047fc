package disclosuredesk.requests;

import disclosuredesk.shared.Carried;

/**
 * A form on something that others may change meanwhile. It carries the version its page was opened on, so that what they did is told when it
 * is sent. Nobody sets it but {@code OpenedForms}, by {@link OpenedOn}; a form that is a copy of a row takes it with the row.
 */
public abstract class VersionedForm {

    @Carried
    public int version = -1;

    /** This form did so many acts before one of it was refused: it is on the version they left. */
    public final void followOwnActs(int acts) {
        version += acts;
    }
}
