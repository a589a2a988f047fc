package disclosuredesk.desk.once;

import disclosuredesk.shared.Act;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Trial;
import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The first act of a form takes the form's key as the first statement of its own transaction: act and key are on file
 * together or not at all, whatever is killed in between. Later acts of the same request find the key taken by themselves.
 * Therefore transactions begin outside of this advice; the retry of an act that lost a race lies outside of both.
 */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement(proxyTargetClass = true, order = Ordered.LOWEST_PRECEDENCE - 10)
class ClaimingForms {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor keyOfTheForm(ObjectProvider<FormSubmissions> submissions) {
        MethodInterceptor claim = act -> {
            SentForm form = SentForm.current();
            if (form != null
                    && !form.isClaimed()
                    && !Trial.isRunning()
                    && TransactionSynchronizationManager.isActualTransactionActive()) {
                submissions.getObject().claim(form);
                form.claimed(true);
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        form.claimed(status == STATUS_COMMITTED);
                    }
                });
            }
            return act.proceed();
        };
        return advisor(new OwnTransactions(true), claim);
    }

    /** What a form that is wrong elsewhere asks for is tried and rolled back: inside its transaction, outside of everything the act does. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor trialOfTheForm() {
        MethodInterceptor tried = act -> {
            if (!Trial.begins() || !TransactionSynchronizationManager.isActualTransactionActive()) {
                return act.proceed();
            }
            return Trial.undone(act::proceed);
        };
        return advisor(new OwnTransactions(false), tried);
    }

    private static DefaultPointcutAdvisor advisor(OwnTransactions which, MethodInterceptor what) {
        var advisor = new DefaultPointcutAdvisor(which, what);
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE);
        return advisor;
    }

    /** Every method that begins a transaction of its own; if only once, not what may be done each time. */
    private static final class OwnTransactions extends StaticMethodMatcherPointcut {

        private final boolean onlyOnce;

        OwnTransactions(boolean onlyOnce) {
            this.onlyOnce = onlyOnce;
            setClassFilter(type ->
                    type.getPackageName().startsWith(Act.class.getPackageName().replaceFirst("\\.\\w+$", "")));
        }

        @Override
        public boolean matches(Method method, Class<?> type) {
            Method act = AopUtils.getMostSpecificMethod(method, type);
            Transactional own = AnnotatedElementUtils.findMergedAnnotation(act, Transactional.class);
            Transactional transaction = own != null
                    ? own
                    : AnnotatedElementUtils.findMergedAnnotation(act.getDeclaringClass(), Transactional.class);
            return transaction != null
                    && transaction.propagation() == Propagation.REQUIRED
                    && !transaction.readOnly()
                    && !(onlyOnce && AnnotatedElementUtils.hasAnnotation(act, EachTime.class));
        }
    }
}
