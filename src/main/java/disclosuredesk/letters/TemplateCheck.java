package disclosuredesk.letters;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Agency;
import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Each agency's own template is one that would be accepted today; one that is not is silently replaced by the shipped one. */
@Component
class TemplateCheck implements Check {

    private final LetterTemplates templates;
    private final Agencies agencies;

    TemplateCheck(LetterTemplates templates, Agencies agencies) {
        this.templates = templates;
        this.agencies = agencies;
    }

    @Override
    public String code() {
        return "D26";
    }

    @Override
    public String subject() {
        return "各机关自己的文书模板符合上传时的要求";
    }

    @Override
    public void look(Findings found, boolean deep) {
        List<Long> owners = templates.owners();
        Map<Long, Agency> named =
                agencies.agencies().stream().collect(Collectors.toMap(Agency::id, Function.identity()));
        for (Long owner : owners) {
            Agency agency = named.get(owner);
            templates
                    .fault(owner)
                    .ifPresent(sentence -> found.fault(
                            "%s：文书模板没有使用，文书改用系统自带的模板：%s".formatted(agency == null ? owner : agency.name(), sentence)));
        }
        found.looked(owners.size(), "个模板");
    }
}
