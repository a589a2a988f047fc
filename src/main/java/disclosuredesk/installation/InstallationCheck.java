package disclosuredesk.installation;

import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import org.springframework.stereotype.Component;

/** Made-up cases and real ones lie in databases of their own, and nobody in production has a password that is published. */
@Component
class InstallationCheck implements Check {

    private final Installation installation;

    InstallationCheck(Installation installation) {
        this.installation = installation;
    }

    @Override
    public String code() {
        return "D21";
    }

    @Override
    public String subject() {
        return "演示和生产没有混在一个数据库，没有账号使用公开的口令";
    }

    @Override
    public void look(Findings found, boolean deep) {
        found.looked(1, "个数据库");
        installation.faults().forEach(found::fault);
    }
}
