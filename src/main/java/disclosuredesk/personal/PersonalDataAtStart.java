package disclosuredesk.personal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Encrypts what a database from before holds in plain text, at its first start. */
@Component
class PersonalDataAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalDataAtStart.class);

    private final EncryptingPersonalData encrypting;
    private final DataKeys keys;

    PersonalDataAtStart(EncryptingPersonalData encrypting, DataKeys keys) {
        this.encrypting = encrypting;
        this.keys = keys;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        keys.use();
        if (!keys.allEncrypted()) {
            long values = encrypting.encrypt();
            if (values > 0) {
                LOG.warn("升级后加密了{}项以前没有加密的个人信息", values);
            }
        }
    }
}
