package disclosuredesk.desk.search;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.ApplicantFeature;
import disclosuredesk.requests.ApplicantKey;
import disclosuredesk.requests.ApplicantKeys;
import disclosuredesk.requests.FoldedText;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.RequestId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The conditions of a filter on what an applicant may be recognised by, on a case {@code r}: as it was typed, or the same as
 * of another case. Compared are the blind indexes of the folded keys.
 */
@Component
class ApplicantConditions {

    private static final String NOBODY = "1 = 0";

    private final Requests requests;
    private final ApplicantKeys keys;

    ApplicantConditions(Requests requests, ApplicantKeys keys) {
        this.requests = requests;
        this.keys = keys;
    }

    /** @throws disclosuredesk.shared.Refused not found, if the other case is not for the officer to see */
    List<String> of(CaseFilter filter, Officer by, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        if (SearchedPeople.isNumber(filter.text)) {
            conditions.add(anybody(filter.text.strip(), values));
        }
        typed(conditions, values, ApplicantFeature.PHONE, filter.phone);
        typed(conditions, values, ApplicantFeature.EMAIL, filter.email);
        typed(conditions, values, ApplicantFeature.ADDRESS, filter.address);
        typed(conditions, values, ApplicantFeature.AGENT, filter.agent);
        if (filter.same != null) {
            conditions.add(same(filter.same, filter.feature, by, values));
        }
        return conditions;
    }

    /** Whose number it is; or where it stands in what is asked for. */
    private String anybody(String number, Map<String, Object> values) {
        values.put("number", "%" + number.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        List<String> any = new ArrayList<>(List.of("s.text like :number escape '!'"));
        for (ApplicantFeature feature :
                List.of(ApplicantFeature.IDENTITY, ApplicantFeature.PHONE, ApplicantFeature.EMAIL)) {
            Set<String> folded = FoldedText.of(feature, number);
            if (!folded.isEmpty()) {
                any.add(agrees(feature, folded, "number" + feature, values));
            }
        }
        return "(" + String.join(" or ", any) + ")";
    }

    private void typed(List<String> conditions, Map<String, Object> values, ApplicantFeature feature, String text) {
        if (!text.isBlank()) {
            Set<String> folded = FoldedText.of(feature, text);
            conditions.add(folded.isEmpty() ? NOBODY : agrees(feature, folded, "typed" + feature, values));
        }
    }

    private String same(RequestId other, @Nullable ApplicantFeature feature, Officer by, Map<String, Object> values) {
        Set<ApplicantKey> wanted = ApplicantKey.of(requests.get(other, by).applicant());
        List<String> any = new ArrayList<>();
        for (ApplicantFeature one : ApplicantFeature.values()) {
            List<String> folded = wanted.stream()
                    .filter(key -> key.feature() == one)
                    .map(ApplicantKey::folded)
                    .toList();
            if (!folded.isEmpty() && (feature == null || feature == one)) {
                any.add(agrees(one, folded, "same" + one, values));
            }
        }
        return any.isEmpty() ? NOBODY : "(" + String.join(" or ", any) + ")";
    }

    private String agrees(
            ApplicantFeature feature, Collection<String> folded, String name, Map<String, Object> values) {
        values.put(name, keys.found(feature, folded));
        return "r.id in (select k.request_id from applicant_key k where k.agency_id = :agency and k.feature = '%s' and k.folded in (:%s))"
                .formatted(feature, name);
    }
}
