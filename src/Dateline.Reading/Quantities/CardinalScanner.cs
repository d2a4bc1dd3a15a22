using Dateline.Language.Tokens;

namespace Dateline.Reading.Quantities;

/// <summary>
/// Reads one number of figures and words from left to right: groups below a thousand, each with its scale ("two hundred and two
/// thousand", "4.2 million", "3 hundred and 21"), then its fraction ("three and a half million"), then a rank ("twenty-first").
/// </summary>
internal ref struct CardinalScanner(TokenTable tokens, int start, bool isAmount)
{
    private enum Place
    {
        Empty,
        Full,
        AfterTen,
        AfterHundred,
        AfterScale,
    }

    private readonly TokenTable _tokens = tokens;
    private readonly bool _isAmount = isAmount;
    private int _at = start;
    private Place _place;
    private decimal _total;
    private decimal _group;
    private decimal _step = 1;
    private decimal _lastScale = decimal.MaxValue;
    private bool _inFigures;
    private bool _letterM;

    /// <summary>A number above this takes no scale: nothing that is counted is larger, and decimals end at 28 digits.</summary>
    private const decimal Largest = 1_000_000_000_000m;

    /// <summary>The number; null where the first token begins none.</summary>
    public NumberReading? Read(bool articleBefore = false)
    {
        int first = _at;
        if (articleBefore)
        {
            _group = 1;
            _place = Place.Full;
        }

        while (_at < _tokens.Count && Take())
        {
        }

        if (_at == first) return null;
        if (Rank() is { } rank) return rank;
        if (Parts() is { } part) return part;
        Rest();
        return new(_at, _total + _group, _step, QuantityKind.Number)
        {
            InFigures = _inFigures,
            Scale = _place == Place.AfterScale ? _lastScale : 1,
            EndsInLetterM = _letterM,
        };
    }

    /// <summary>Takes the next token into the number; false where it does not belong to it.</summary>
    private bool Take()
    {
        if (_letterM) return false;
        int token = _at;
        if (_place != Place.Empty && IsJoin(token)) token++;
        if (token >= _tokens.Count) return false;
        var letters = _tokens[token];
        if (char.IsAsciiDigit(letters[0]) || letters[0] == '.') return (_place == Place.Empty || IsFurtherHundred(token)) && TakeFigures(token, letters);
        if (_inFigures && _place == Place.Full && _tokens.Ends[token - 1] == _tokens.Starts[token] && TakeSuffix(token, letters)) return true;
        if (_inFigures && _place == Place.Full && (_isAmount || letters is "k" or "K" or "M") && TakeSuffix(token, letters)) return true;
        var word = NumberWords.Of(letters);
        return word.Class switch
        {
            NumberClass.Digit when _place is Place.Empty or Place.AfterTen or Place.AfterHundred or Place.AfterScale => !_inFigures && Add(token, word.Value, Place.Full),
            NumberClass.Teen when _place is Place.Empty or Place.AfterHundred or Place.AfterScale => !_inFigures && Add(token, word.Value, Place.Full),
            NumberClass.Ten when _place is Place.Empty or Place.AfterHundred or Place.AfterScale => !_inFigures && Add(token, word.Value, Place.AfterTen),
            NumberClass.Hundred when _place is Place.Full or Place.AfterTen && _group is > 0 and < 1000 => Multiply(token, 100, Place.AfterHundred),
            NumberClass.Scale when NumberScanner.IsSpeltOut(letters) || _inFigures => TakeScale(token, word.Value),
            NumberClass.Dozen when _place is Place.Full or Place.AfterTen or Place.AfterHundred => Multiply(token, 12, Place.Full),
            NumberClass.Vague when word.Value is 12 && _place is Place.Full or Place.AfterTen or Place.AfterHundred => Multiply(token, 12, Place.Full),
            NumberClass.Vague when word.Value > 100 && _place is not (Place.Empty or Place.AfterScale) => TakeScale(token, word.Value),
            NumberClass.None when letters is "and" => TakeAnd(token),
            _ => false,
        };
    }

    /// <summary>A hyphen within a number of words: "twenty-one", and "fifty - two" as some print it.</summary>
    private readonly bool IsJoin(int token)
    {
        if (token + 1 >= _tokens.Count || _tokens[token] is not ("-" or "‑" or "‐")) return false;
        bool glued = NumberScanner.IsGluedHyphen(_tokens, token);
        if (_place == Place.AfterTen && NumberWords.Of(_tokens[token + 1]).Class == NumberClass.Digit) return true;
        return glued && !_inFigures && NumberWords.Of(_tokens[token + 1]).Class is NumberClass.Hundred or NumberClass.Scale or NumberClass.Dozen;
    }

    /// <summary>"4 thousand 3 hundred".</summary>
    private readonly bool IsFurtherHundred(int token) =>
        _place == Place.AfterScale && token + 1 < _tokens.Count && NumberWords.Of(_tokens[token + 1]).Class == NumberClass.Hundred;

    private bool TakeFigures(int token, ReadOnlySpan<char> letters)
    {
        if (Numeral.Read(letters) is not { } numeral) return false;
        (_group, _step, _inFigures, _place, _at) = (numeral.Value, numeral.Step, true, Place.Full, token + 1);
        while (numeral.Step == 1 && !numeral.IsGrouped && TakeThousands())
        {
        }

        return true;
    }

    /// <summary>Thousands parted by a space: "40 000", or by a narrow one.</summary>
    private bool TakeThousands()
    {
        if (_at >= _tokens.Count || _group >= 1_000_000_000 || _tokens.Starts[_at] - _tokens.Ends[_at - 1] != 1) return false;
        bool narrow = _tokens.Text[_tokens.Ends[_at - 1]] is '\u202F' or '\u2009' or '\u00A0';
        var letters = _tokens[_at];
        if (_group is 0 or >= 1000 && !narrow) return false;
        if (!narrow && letters is not "000") return false;
        if (letters.Length < 3 || (letters.Length > 3 && letters[3] != '.') || Numeral.Read(letters) is not { } numeral) return false;
        (_group, _step, _at) = ((_group * 1000) + numeral.Value, numeral.Step, _at + 1);
        return numeral.Step == 1;
    }

    private bool TakeSuffix(int token, ReadOnlySpan<char> letters)
    {
        decimal scale = NumberWords.Suffix(letters);
        if (scale == 0 || !TakeScale(token, scale)) return false;
        _letterM = letters is "m" && !_isAmount;
        return true;
    }

    private bool Add(int token, decimal value, Place place)
    {
        (_group, _place, _at) = (_group + value, place, token + 1);
        return true;
    }

    private bool Multiply(int token, decimal factor, Place place)
    {
        if (_group > Largest) return false;
        (_group, _step, _place, _at) = (_group * factor, _step * (_inFigures ? factor : 1), place, token + 1);
        return true;
    }

    private bool TakeScale(int token, decimal scale)
    {
        if (_group > Largest || _total > Largest) return false;
        if (_place == Place.AfterScale)
        {
            if (scale <= _lastScale || _lastScale < 1000) return false;
            _total *= scale;
            _step *= scale;
        }
        else
        {
            if (_place == Place.Empty || scale >= _lastScale || _group == 0) return false;
            _total += _group * scale;
            _step = _inFigures || _total == scale ? _step * scale : _step;
        }

        (_group, _lastScale, _place, _at) = (0, scale, Place.AfterScale, token + 1);
        return true;
    }

    /// <summary>"and" within a number: after a hundred or a scale, before a smaller number that no hundred of its own follows.</summary>
    private bool TakeAnd(int and)
    {
        if (_place is not (Place.AfterHundred or Place.AfterScale) || and + 1 >= _tokens.Count) return false;
        bool figures = char.IsAsciiDigit(_tokens[and + 1][0]);
        if (figures && (!_inFigures || _place != Place.AfterHundred)) return false;
        if (!figures && _inFigures && _place == Place.AfterScale) return false;
        if (!figures && NumberWords.Of(_tokens[and + 1]).Class is not (NumberClass.Digit or NumberClass.Teen or NumberClass.Ten)) return false;
        var rest = new CardinalScanner(_tokens, and + 1, false);
        while (rest._at < _tokens.Count && rest.Take())
        {
        }

        decimal value = rest._total + rest._group;
        if (rest._letterM || value <= 0 || rest._step < 1) return false;
        if (rest.Partial()) return false;
        if (_place == Place.AfterHundred && value >= 100)
        {
            // "two hundred and two thousand": the thousand belongs to both.
            if (rest._total == 0 || rest._lastScale >= _lastScale || rest._total / rest._lastScale >= 100) return false;
            _total += _group * rest._lastScale;
            _lastScale = rest._lastScale;
        }
        else
        {
            if (_place == Place.AfterScale && value >= _lastScale) return false;
            _total += _group;
        }

        (_total, _group, _at, _place, _step) = (_total + rest._total, rest._group, rest._at, rest._place, 1);
        return true;
    }

    /// <summary>Whether what follows makes the number just read the top of a fraction ("one hundred and three quarters").</summary>
    private readonly bool Partial()
    {
        int at = _at < _tokens.Count && NumberScanner.IsGluedHyphen(_tokens, _at) ? _at + 1 : _at;
        return at < _tokens.Count && Denominator(at, _total + _group == 1, out _) > 0;
    }

    /// <summary>The bottom of a fraction at a token ("thirds", "eighth" after one): the tokens it takes, 0 for none.</summary>
    private readonly int Denominator(int token, bool one, out decimal value)
    {
        value = 0;
        if (token >= _tokens.Count) return 0;
        var letters = _tokens[token];
        var word = NumberWords.Of(letters);
        if (word.Class == NumberClass.Ten && one && token + 2 < _tokens.Count && NumberScanner.IsGluedHyphen(_tokens, token + 1)
            && NumberWords.Of(_tokens[token + 2]) is { Class: NumberClass.Part, Value: < 10 } unit)
        {
            value = word.Value + unit.Value;
            return 3;
        }

        if (word.Class is not (NumberClass.Part or NumberClass.Half or NumberClass.Quarter)) return 0;
        if (NumberScanner.IsPlural(letters) == one) return 0;
        value = word.Value;
        return 1;
    }

    /// <summary>A rank that ends a number of words: "twenty-first", "one hundred twenty fifth", "three trillionth".</summary>
    private readonly NumberReading? Rank()
    {
        if (_inFigures) return null;
        int at = _at < _tokens.Count && NumberScanner.IsGluedHyphen(_tokens, _at) ? _at + 1 : _at;
        if (at >= _tokens.Count || NumberScanner.IsPlural(_tokens[at])) return null;
        var word = NumberWords.Of(_tokens[at]);
        if (word.Class is not (NumberClass.Part or NumberClass.Ordinal)) return null;
        decimal value = word.Value, sum = _total + _group;
        if (value >= 100 && sum > 1 && _place != Place.Empty && _group > 0) return new(at + 1, _total + (_group * value), 1, QuantityKind.Ordinal);
        bool fits = _place == Place.AfterTen ? value < 10 : (_place is Place.AfterHundred or Place.AfterScale && value < 100);
        return fits ? new(at + 1, sum + value, 1, QuantityKind.Ordinal) : null;
    }

    /// <summary>The number as the top of a fraction: "two thirds", "one-eighth", "three quarters of a million".</summary>
    private readonly NumberReading? Parts()
    {
        int at = _at < _tokens.Count && NumberScanner.IsGluedHyphen(_tokens, _at) ? _at + 1 : _at;
        decimal top = _total + _group;
        if (at > _at && top > 99) return null;
        int taken = Denominator(at, top == 1, out decimal bottom);
        if (taken == 0 || top <= 0 || _step < 1) return null;
        NumberReading part = new(at + taken, top / bottom, 0, QuantityKind.Fraction) { InFigures = _inFigures };
        return NumberScanner.OfScale(_tokens, part);
    }

    /// <summary>What may follow the whole number: "point five", "1/4", "½", "and a half", each with a scale for all of it.</summary>
    private void Rest()
    {
        if (_at >= _tokens.Count) return;
        var letters = _tokens[_at];
        if (letters is "point" && !_inFigures) TakePoint();
        else if (_inFigures && _place == Place.Full && _step == 1 && Numeral.Slash(letters) is { } slash && slash < 1) TakePart(_at + 1, slash, 1);
        else if (_inFigures && _place == Place.Full && letters.Length == 1 && Numeral.Vulgar(letters[0]) is { } sign) TakePart(_at + 1, sign, 1);
        else if (letters is "and" && _at + 2 < _tokens.Count) TakeAndPart();
    }

    private void TakeAndPart()
    {
        int at = _at + 1;
        decimal top = 1;
        if (_tokens[at] is "a" or "an") at++;
        else if (NumberWords.Of(_tokens[at]).Class is NumberClass.Digit or NumberClass.Ten or NumberClass.Teen)
        {
            var rest = new CardinalScanner(_tokens, at, false);
            while (rest._at < _tokens.Count && rest.Take())
            {
            }

            (top, at) = (rest._total + rest._group, rest._at);
        }
        else if (_tokens[at] is not "half") return;

        if (at < _tokens.Count && NumberScanner.IsGluedHyphen(_tokens, at)) at++;
        int taken = Denominator(at, top == 1, out decimal bottom);
        if (taken > 0) TakePart(at + taken, top / bottom, _place == Place.AfterScale ? _lastScale : 1);
    }

    /// <summary>Adds a part of one, of the scale read last, or of the scale that follows ("three and a half million").</summary>
    private void TakePart(int afterLast, decimal part, decimal of)
    {
        decimal sum = _total + _group;
        _step = of / 10;
        _at = afterLast;
        if (afterLast < _tokens.Count && NumberWords.Of(_tokens[afterLast]) is { Class: NumberClass.Scale or NumberClass.Hundred } scale
            && NumberScanner.IsSpeltOut(_tokens[afterLast]))
        {
            _at++;
            _step = scale.Value / 10;
            sum = of > 1 ? sum + (part * scale.Value) : (sum + part) * scale.Value;
            _lastScale = scale.Value;
            _place = Place.AfterScale;
        }
        else
        {
            sum += part * of;
        }

        (_total, _group) = (sum, 0);
    }

    /// <summary>"point seventy-one", "point nought four", and a scale after it.</summary>
    private void TakePoint()
    {
        int at = _at + 1;
        decimal part = 0, place = 1;
        while (at < _tokens.Count && NumberWords.Of(_tokens[at]) is { Class: NumberClass.Digit or NumberClass.Teen or NumberClass.Ten } word)
        {
            bool two = word.Class != NumberClass.Digit;
            bool compound = word.Class == NumberClass.Ten && at + 2 < _tokens.Count && NumberScanner.IsGluedHyphen(_tokens, at + 1)
                && NumberWords.Of(_tokens[at + 2]).Class == NumberClass.Digit;
            decimal value = compound ? word.Value + NumberWords.Of(_tokens[at + 2]).Value : word.Value;
            place /= two ? 100 : 10;
            part += value * place;
            at += compound ? 3 : 1;
        }

        if (place == 1) return;
        _step = place;
        _group += part;
        _at = at;
        _place = Place.Full;
        if (at < _tokens.Count && NumberWords.Of(_tokens[at]) is { Class: NumberClass.Scale } scale && NumberScanner.IsSpeltOut(_tokens[at])) TakeScale(at, scale.Value);
    }
}
