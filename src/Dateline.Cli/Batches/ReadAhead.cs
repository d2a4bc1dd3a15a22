using Dateline.Intake;

namespace Dateline.Cli.Batches;

/// <summary>
/// Reads reports on several threads and hands out what became of them in the order in which they came. Only so many are
/// held at a time as keep the threads busy, and of large ones fewer.
/// </summary>
internal sealed class ReadAhead<T>
    where T : class
{
    private const long MostCharacters = 32 * 1024 * 1024;

    private readonly object _gate = new();
    private readonly Queue<Slot> _order = new();
    private readonly Queue<Slot> _unread = new();
    private readonly IEnumerable<Outcome> _outcomes;
    private readonly Func<Report, T> _read;
    private readonly int _jobs;
    private readonly int _slots;
    private int _workers;
    private long _characters;
    private bool _ended;
    private bool _stopped;
    private Exception? _intakeFault;

    /// <summary>Makes the batch; nothing is read yet.</summary>
    /// <param name="outcomes">The reports, taken in on a thread of their own.</param>
    /// <param name="read">Reads one report; called by several threads.</param>
    /// <param name="jobs">How many threads read at once, this one among them.</param>
    /// <param name="slotsPerJob">How many reports are held at a time for each of them.</param>
    public ReadAhead(IEnumerable<Outcome> outcomes, Func<Report, T> read, int jobs, int slotsPerJob = 8)
    {
        _outcomes = outcomes;
        _read = read;
        _jobs = jobs;
        _slots = jobs * slotsPerJob;
    }

    /// <summary>What became of each report, in order. Leaving the loop early stops the threads.</summary>
    /// <param name="beforeWaiting">Called when the next one is not ready, so that what is ready can be shown.</param>
    public IEnumerable<ReadResult<T>> Results(Action beforeWaiting)
    {
        foreach (var result in ResultsAndPauses(Timeout.InfiniteTimeSpan, beforeWaiting)) yield return result!.Value;
    }

    /// <summary>What became of each report, in order; null whenever none has been ready for a while.</summary>
    /// <param name="pause">How long is a while.</param>
    /// <param name="beforeWaiting">Called when the next one is not ready.</param>
    public IEnumerable<ReadResult<T>?> ResultsAndPauses(TimeSpan pause, Action beforeWaiting)
    {
        Start(TakeIn, "intake");
        try
        {
            while (true)
            {
                var (slot, ended) = Next(pause, beforeWaiting);
                if (ended) break;
                yield return slot is null ? null : new ReadResult<T>(slot.Outcome, slot.Value, slot.Fault);
            }

            if (_intakeFault is not null) throw new InvalidOperationException("The intake failed.", _intakeFault);
        }
        finally
        {
            lock (_gate)
            {
                _stopped = true;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private (Slot? Slot, bool Ended) Next(TimeSpan pause, Action beforeWaiting)
    {
        if (!IsNextReady()) beforeWaiting();
        while (true)
        {
            Slot? mine;
            lock (_gate)
            {
                while ((mine = Unread()) is null && !IsNextDone())
                {
                    if (!Monitor.Wait(_gate, pause)) return (null, false);
                }

                if (mine is null)
                {
                    if (!_order.TryDequeue(out var head)) return (null, true);
                    _characters -= head.Length;
                    Monitor.PulseAll(_gate);
                    return (head, false);
                }
            }

            Read(mine);
        }
    }

    /// <summary>
    /// What the thread that hands out is to read rather than wait: the next to hand out, as a single report needs no other thread,
    /// or else one further on, as a thread that waits is an idle core; null where there is none, or the next is ready. Only under the gate.
    /// </summary>
    private Slot? Unread() => !_order.TryPeek(out var head) || head.IsDone ? null : head.Claim() ? head : NextUnclaimed();

    /// <summary>Whether the next can be handed out, or there is none any more. Only under the gate.</summary>
    private bool IsNextDone() => _order.TryPeek(out var head) ? head.IsDone : _ended;

    /// <summary>The first slot that no thread reads yet, taken for this one; null where there is none now. Only under the gate.</summary>
    private Slot? NextUnclaimed()
    {
        while (_unread.TryDequeue(out var slot))
        {
            if (slot.Claim()) return slot;
        }

        return null;
    }

    private bool IsNextReady()
    {
        lock (_gate) return IsNextDone();
    }

    private void TakeIn()
    {
        try
        {
            foreach (var outcome in _outcomes)
            {
                if (!Add(new Slot(outcome))) return;
            }
        }
        catch (Exception fault)
        {
            _intakeFault = fault;
        }
        finally
        {
            lock (_gate)
            {
                _ended = true;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private bool Add(Slot slot)
    {
        lock (_gate)
        {
            while (!_stopped && _order.Count > 0 && (_order.Count >= _slots || _characters + slot.Length > MostCharacters))
                Monitor.Wait(_gate);
            if (_stopped) return false;
            _order.Enqueue(slot);
            _characters += slot.Length;
            if (!slot.IsDone) _unread.Enqueue(slot);
            if (_unread.Count > 1 && _workers < _jobs - 1)
            {
                _workers++;
                Start(Work, "reader");
            }

            Monitor.PulseAll(_gate);
            return true;
        }
    }

    private void Work()
    {
        while (NextUnread() is { } slot)
        {
            Read(slot);
            lock (_gate) Monitor.PulseAll(_gate);
        }
    }

    private Slot? NextUnread()
    {
        lock (_gate)
        {
            while (!_stopped)
            {
                if (NextUnclaimed() is { } slot) return slot;
                if (_ended) return null;
                Monitor.Wait(_gate);
            }

            return null;
        }
    }

    private void Read(Slot slot)
    {
        try
        {
            slot.Value = _read(((Taken)slot.Outcome).Report);
        }
#pragma warning disable CA1031 // A fault in one report, whatever it is, must not lose the others; it is shown and counted.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            slot.Fault = fault;
        }

        slot.IsDone = true;
    }

    private static void Start(Action work, string name) => new Thread(() => work()) { IsBackground = true, Name = name }.Start();

    private sealed class Slot(Outcome outcome)
    {
        private volatile bool _done = outcome is not Taken;
        private bool _claimed = outcome is not Taken;

        public Outcome Outcome { get; } = outcome;

        public int Length { get; } = (outcome as Taken)?.Report.Text.Length ?? 0;

        public T? Value { get; set; }

        public Exception? Fault { get; set; }

        public bool IsDone { get => _done; set => _done = value; }

        /// <summary>Takes the slot for the calling thread; false where another has it. Only under the gate.</summary>
        public bool Claim()
        {
            if (_claimed) return false;
            return _claimed = true;
        }
    }
}
