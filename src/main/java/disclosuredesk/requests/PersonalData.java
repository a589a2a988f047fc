package disclosuredesk.requests;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An applicant's data that pages show in part only; each is shown in full by itself and for a reason. */
public enum PersonalData {
    PHONE(Applicant::phone),
    EMAIL(Applicant::email),
    ADDRESS(Applicant::address),
    IDENTITY_NUMBER(applicant -> applicant.identity().number());

    private final Function<Applicant, @Nullable String> value;

    PersonalData(Function<Applicant, @Nullable String> value) {
        this.value = value;
    }

    /** In full; null if it is not on file. */
    public @Nullable String of(Applicant applicant) {
        String text = value.apply(applicant);
        return text == null || text.isBlank() ? null : text;
    }

    /** What is on file of an applicant. */
    public static List<PersonalData> onFile(Applicant applicant) {
        return Arrays.stream(values()).filter(one -> one.of(applicant) != null).toList();
    }
}
