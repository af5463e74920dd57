package org.podorozhnik.bot.sandbox.methods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.HashMap;
import java.util.Map;
import org.podorozhnik.bot.sandbox.world.World;

/** The methods that do something; the rest of the Bot API is only answered with true. */
public final class MethodTable {
  private final World world;
  private final PollMethods polls;
  private final Map<String, Method> methods = new HashMap<>();

  public MethodTable(World world) {
    this.world = world;
    this.polls = new PollMethods(world);
    Drafting drafting = new Drafting(world);
    methods.putAll(polls.table());
    methods.putAll(new SendMethods(world, drafting).table());
    methods.putAll(new CopyMethods(world, drafting).table());
    methods.putAll(new EditMethods(world).table());
    methods.putAll(new DeleteMethods(world).table());
    methods.putAll(new QueryMethods(world).table());
    methods.putAll(new ChatMethods(world).table());
    methods.putAll(new MessageMethods(world).table());
    methods.putAll(new ProfileMethods(world).table());
  }

  /** Carries out a call; waits only for updates. */
  public JsonNode call(Call call) throws InterruptedException {
    if (call.method().equals("getUpdates")) {
      return polls.getUpdates(call);
    }
    Method method = methods.get(call.method());
    if (method == null) {
      return BooleanNode.TRUE;
    }
    synchronized (world) {
      return method.call(call);
    }
  }
}
