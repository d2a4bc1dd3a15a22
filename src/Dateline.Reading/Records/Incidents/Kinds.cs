namespace Dateline.Reading.Records.Incidents;

/// <summary>Which kinds may be told of one happening.</summary>
internal static class Kinds
{
    /// <summary>Whether two kinds may be one happening: a blast may turn out a bombing, an attack anything violent.</summary>
    public static bool Agree(IncidentKind a, IncidentKind b)
    {
        if (a == b || a is IncidentKind.Other || b is IncidentKind.Other) return true;
        if (a is IncidentKind.Conflict || b is IncidentKind.Conflict) return false;
        if (a is IncidentKind.Accident || b is IncidentKind.Accident)
            return (a is IncidentKind.Accident ? b : a) is IncidentKind.Bombing or IncidentKind.Strike or IncidentKind.Shelling;
        if (a is IncidentKind.Disaster || b is IncidentKind.Disaster) return false;
        if (Pair(a, b, IncidentKind.Strike, IncidentKind.Shelling) || Pair(a, b, IncidentKind.Shooting, IncidentKind.Clash) || Pair(a, b, IncidentKind.Bombing, IncidentKind.Strike)) return true;
        return Pair(a, b, IncidentKind.Shooting, IncidentKind.Abduction) || Pair(a, b, IncidentKind.Assault, IncidentKind.Abduction) || Pair(a, b, IncidentKind.Shooting, IncidentKind.Bombing);
    }

    private static bool Pair(IncidentKind a, IncidentKind b, IncidentKind one, IncidentKind other) => (a == one && b == other) || (a == other && b == one);
}
