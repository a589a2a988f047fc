package disclosuredesk.seals;

import disclosuredesk.installation.Secrets;
import disclosuredesk.installation.StartRefused;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.core.env.Environment;

/** Where the key comes from. Production names it; elsewhere it is made once and kept in the folder of the ledger, or in memory if there is none. */
final class LedgerKeys {

    private static final Secrets SECRETS = new Secrets(
            "disclosuredesk.ledger.key", "台账封签的密钥", "不能证明数据没有被改动", "DISCLOSUREDESK_LEDGER_KEY_FILE", "ledger.key");

    private LedgerKeys() {}

    static BeanFactoryPostProcessor first(Environment environment) {
        return SECRETS.first(environment);
    }

    static LedgerKey of(Environment environment) {
        List<byte[]> secrets = SECRETS.of(environment);
        if (secrets.size() > 1) {
            throw new StartRefused("台账封签的密钥只能有一个。", "封签的密钥不更换；见operations.md。");
        }
        return new LedgerKey(secrets.get(0));
    }
}
