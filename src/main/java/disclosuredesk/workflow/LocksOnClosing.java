package disclosuredesk.workflow;

import java.util.List;
import org.flowable.common.engine.impl.interceptor.AbstractCommandInterceptor;
import org.flowable.common.engine.impl.interceptor.Command;
import org.flowable.common.engine.impl.interceptor.CommandConfig;
import org.flowable.common.engine.impl.interceptor.CommandExecutor;
import org.flowable.engine.impl.cmd.ClearProcessInstanceLockTimesCmd;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An engine that runs no jobs locks no process, so it has no lock to release when it closes. The engine tries all the same, with
 * an update: a command that only reads, on a connection that refuses to write, would end with that refusal in its face.
 */
@Component
class LocksOnClosing implements EngineConfigurationConfigurer<SpringProcessEngineConfiguration> {

    @Override
    public void configure(SpringProcessEngineConfiguration engine) {
        if (!engine.isAsyncExecutorActivate()) {
            engine.setCustomPreCommandInterceptors(List.of(new NothingLocked()));
        }
    }

    private static final class NothingLocked extends AbstractCommandInterceptor {

        @Override
        public <T> @Nullable T execute(CommandConfig config, Command<T> command, CommandExecutor executor) {
            return command instanceof ClearProcessInstanceLockTimesCmd ? null : next.execute(config, command, executor);
        }
    }
}
