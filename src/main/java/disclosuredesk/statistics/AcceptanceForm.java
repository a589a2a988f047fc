package disclosuredesk.statistics;

/** Why a warning of the checks is accepted, and which. */
public class AcceptanceForm {
    /** The key of its identity. */
    public String finding = "";

    public String reason = "";
}
