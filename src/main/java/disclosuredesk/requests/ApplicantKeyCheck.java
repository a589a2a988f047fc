package disclosuredesk.requests;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** By what applicants are recognised again is what their requests say. A finding never tells what that is. */
@Component
class ApplicantKeyCheck implements Check {

    private static final int AT_ONCE = 500;

    private final ApplicantKeys keys;
    private final Agencies agencies;

    ApplicantKeyCheck(ApplicantKeys keys, Agencies agencies) {
        this.keys = keys;
        this.agencies = agencies;
    }

    @Override
    public String code() {
        return "D22";
    }

    @Override
    public String subject() {
        return "识别同一申请人所用的电话、地址、代理人等与案件相同";
    }

    @Override
    public void look(Findings found, boolean deep) {
        Map<Long, String> names = new HashMap<>();
        long looked = 0;
        String last = "";
        for (List<ApplicantKeys.Kept> some = keys.after(last, AT_ONCE);
                !some.isEmpty();
                some = keys.after(last, AT_ONCE)) {
            last = some.get(some.size() - 1).id().value();
            looked += some.size();
            some.stream()
                    .filter(one -> !one.agrees())
                    .forEach(one -> found.fault("%s %s：与案件登记的申请人不同（删除 applicant_key 中本件的行，重新启动即重建）"
                            .formatted(names.computeIfAbsent(one.agencyId(), this::name), one.number())));
        }
        found.looked(looked, "件");
    }

    private String name(long agency) {
        return agencies.agency(agency).name();
    }
}
