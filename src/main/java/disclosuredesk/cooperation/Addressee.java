package disclosuredesk.cooperation;

import disclosuredesk.agencies.Agency;
import disclosuredesk.agencies.Department;
import disclosuredesk.cooperation.Assistance.AskedAgency;
import disclosuredesk.shared.RequestId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom help is asked of: a department, another agency of the installation, or an organ outside by letter. */
record Addressee(
        String name,
        @Nullable Long department,
        @Nullable AskedAgency agency,
        @Nullable OutsideLetter letter) {

    static Addressee of(Department department) {
        return new Addressee(department.name(), department.id(), null, null);
    }

    static Addressee of(Agency agency) {
        RequestId ledger = new RequestId(UUID.randomUUID().toString());
        return new Addressee(agency.name(), null, new AskedAgency(agency.id(), ledger), null);
    }

    static Addressee of(OutsideLetter letter) {
        return new Addressee(letter.organ(), null, null, letter);
    }
}
