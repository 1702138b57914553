package littlegiant.http;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets go of connections on which a request does not come: its head within a minute, its body at 16 KB a second at least once half a minute went by. How long an answer
 * takes is not looked at.
 */
@Singleton
class SlowClients implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private static final Logger LOG = LoggerFactory.getLogger(SlowClients.class);

    private static final String NAME = "slow-clients";
    private static final long BYTES_PER_SECOND = 16 * 1024L;

    private final int grace;

    /** @param grace seconds after which a body has to come fast enough; a head may take twice as long */
    SlowClients(@Property(name = "lg.limit.slow-seconds", defaultValue = "30") int grace) {
        this.grace = grace;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        NettyServerCustomizer.Registry registry = event.getBean();
        registry.register(new Each(grace, null));
        return registry;
    }

    /** Of the server, and then of each connection. */
    private record Each(int grace, @Nullable Channel channel) implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel connection, ChannelRole role) {
            return new Each(grace, connection);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel != null
                    && channel.pipeline().get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) != null) {
                channel.pipeline()
                        .addAfter(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, NAME, new Watch(grace));
            }
        }
    }

    private enum Waits {
        FOR_A_REQUEST,
        FOR_ITS_BODY,
        FOR_THE_ANSWER
    }

    /** Counts seconds; a clock of the wall may be set back. */
    private static final class Watch extends ChannelDuplexHandler {
        private final int grace;
        private Waits waits = Waits.FOR_A_REQUEST;
        private int seconds;
        private long bytes;
        private int open;
        private @Nullable ScheduledFuture<?> ticks;

        private Watch(int grace) {
            this.grace = grace;
        }

        @Override
        public void handlerAdded(ChannelHandlerContext context) {
            ticks = context.executor().scheduleWithFixedDelay(() -> tick(context), 1, 1, TimeUnit.SECONDS);
        }

        @Override
        public void handlerRemoved(ChannelHandlerContext context) {
            if (ticks != null) {
                ticks.cancel(false);
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) throws Exception {
            handlerRemoved(context);
            super.channelInactive(context);
        }

        private void turn(Waits next) {
            waits = next;
            seconds = 0;
            bytes = 0;
        }

        @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it to be closed
        private void tick(ChannelHandlerContext context) {
            seconds++;
            boolean slow =
                    switch (waits) {
                        case FOR_A_REQUEST -> seconds > 2 * grace;
                        case FOR_ITS_BODY -> seconds > grace && bytes < BYTES_PER_SECOND * (seconds - grace);
                        case FOR_THE_ANSWER -> false;
                    };
            if (slow) {
                LOG.debug("a connection is let go: waited {} s {}, {} bytes came", seconds, waits, bytes);
                context.close();
            }
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (message instanceof HttpRequest) {
                open++;
                turn(Waits.FOR_ITS_BODY);
            }
            if (message instanceof HttpContent content) {
                bytes += content.content().readableBytes();
            }
            if (message instanceof LastHttpContent) {
                turn(open > 0 ? Waits.FOR_THE_ANSWER : Waits.FOR_A_REQUEST);
            }
            super.channelRead(context, message);
        }

        /** An answer is over once its last byte has left. */
        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // the promise itself
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            boolean preliminary =
                    message instanceof HttpResponse head && head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
            if (!(message instanceof LastHttpContent) || preliminary) {
                super.write(context, message, promise);
                return;
            }
            ChannelPromise last = promise.unvoid();
            last.addListener(sent -> answered());
            super.write(context, message, last);
        }

        private void answered() {
            open--;
            if (open <= 0 && waits == Waits.FOR_THE_ANSWER) {
                turn(Waits.FOR_A_REQUEST);
            }
        }
    }
}
